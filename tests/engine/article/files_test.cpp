#include "engine/article/read.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
namespace fs = std::filesystem;

namespace {

/// A folder for one test, gone afterwards.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("dateline-files-" + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(fs::path const& name, std::string const& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] fs::path const& path() const { return path_; }
    [[nodiscard]] std::vector<std::string> files() const {
        auto const listed = list_files(path_);
        return listed ? *listed : std::vector<std::string>{"not listed"};
    }

private:
    fs::path path_;
};

} // namespace

TEST_CASE("files are listed recursively and in bytewise order") {
    Folder const folder;
    folder.write("b.txt", "b");
    folder.write("a/z.txt", "z");
    folder.write("a.txt", "a");
    folder.write("B.txt", "B");
    folder.write("a/deep/er.json", "{}");
    folder.write(".hidden", "x");
    folder.write(".git/config", "x");
    CHECK(folder.files() == std::vector<std::string>{"B.txt", "a.txt", "a/deep/er.json", "a/z.txt", "b.txt"});
}

TEST_CASE("a folder named like a text is a folder") {
    Folder const folder;
    folder.write("a.txt/inside.txt", "text");
    CHECK(folder.files() == std::vector<std::string>{"a.txt/inside.txt"});
    auto const read = read_bytes(folder.path() / "a.txt");
    REQUIRE_FALSE(read);
    CHECK(read.error() == Error{ErrorCode::unreadable_file, "Is a directory"});
}

TEST_CASE("links to files are read, links to folders are not followed") {
    Folder const folder;
    folder.write("real/a.txt", "text");
    fs::create_symlink("real/a.txt", folder.path() / "link.txt");
    fs::create_directory_symlink(folder.path(), folder.path() / "real" / "loop");
    fs::create_symlink("gone.txt", folder.path() / "nothing.txt");
    CHECK(folder.files() == std::vector<std::string>{"link.txt", "nothing.txt", "real/a.txt"});
    CHECK(*read_bytes(folder.path() / "link.txt") == "text");
    auto const missing = read_bytes(folder.path() / "nothing.txt");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::unreadable_file);
}

TEST_CASE("names that are not UTF-8 are listed and read") {
    Folder const folder;
    folder.write(std::string("caf\xE9.txt"), "text");
    auto const files = folder.files();
    REQUIRE(files.size() == 1);
    CHECK(*read_bytes(folder.path() / files.front()) == "text");
}

TEST_CASE("a missing folder is an error, an empty one is not") {
    Folder const folder;
    CHECK(folder.files().empty());
    auto const missing = list_files(folder.path() / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::unreadable_file);
    folder.write("a.txt", "text");
    CHECK_FALSE(list_files(folder.path() / "a.txt"));
}

TEST_CASE("files over the limit are left alone") {
    Folder const folder;
    folder.write("a.txt", std::string(11, 'x'));
    auto const read = read_bytes(folder.path() / "a.txt", {.file_bytes = 10});
    REQUIRE_FALSE(read);
    CHECK(read.error() == Error{ErrorCode::too_large, "over 10 bytes"});
    CHECK(read_bytes(folder.path() / "a.txt", {.file_bytes = 11}));
}

TEST_CASE("files and folders without permission are errors of their own") {
    if (::geteuid() == 0) return; // nothing is forbidden to root
    Folder const folder;
    folder.write("secret/a.txt", "text");
    folder.write("locked.txt", "text");
    fs::permissions(folder.path() / "secret", fs::perms::none);
    fs::permissions(folder.path() / "locked.txt", fs::perms::none);
    CHECK(folder.files() == std::vector<std::string>{"locked.txt", "secret"});
    CHECK_FALSE(read_bytes(folder.path() / "locked.txt"));
    CHECK_FALSE(read_bytes(folder.path() / "secret"));
    fs::permissions(folder.path() / "secret", fs::perms::owner_all);
}
