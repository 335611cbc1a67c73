#pragma once

#include "render/cli/suite_json.hpp"

namespace dateline::cli {

/// One thing that is wrong with an answer to a case.
struct Fault {
    std::string message;
    std::optional<grammar::Span> chars; ///< the words it is about: code points of the case's text
    std::vector<std::string> why;       ///< how the parser came to what it says
};

/// What is wrong with an answer; nothing where the case passes. A time that is found and not expected is a fault, too.
[[nodiscard]] std::vector<Fault> compare(SuiteCase const& given, std::vector<FoundTime> const& found);

/// Expectations in the case's own form that the answer meets. What is right stays as it was written; a time says as
/// much as the one that it replaces.
[[nodiscard]] std::vector<ExpectedTime> expectations_met_by(std::vector<FoundTime> const& found, SuiteCase const& given,
                                                            SuiteForm form);

} // namespace dateline::cli
