#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// What the program says, and how it ends. Data goes to standard output; everything here goes to standard error.
namespace dateline::cli {

/// Exit statuses; the same for every verb.
enum class Exit : int {
    done = 0,
    incomplete = 1, ///< done, with files left out or checks failed
    usage = 2,
    nothing = 3, ///< nothing could be built
};

void say_error(std::string_view message);
void say_warning(std::string_view message);
void say(std::string_view message);

/// `text` on one line and without control characters, so that a file's name or an article's words cannot steer the
/// terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// All of `text` to standard output; false if it could not be written.
[[nodiscard]] bool write_standard_output(std::string_view text);

/// A line that counts up while files are read, on a terminal only. Is gone when the work is done.
class Progress {
public:
    Progress();
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    bool terminal_;
    std::size_t shown_percent_ = 101;
};

} // namespace dateline::cli
