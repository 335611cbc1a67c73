#include "engine/reconcile/message.hpp"

#include "engine/event/denial.hpp"
#include "engine/language/names.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/reconcile/similarity.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace dateline::engine {

std::vector<std::string> message_words(Mention const& mention) {
    std::set<std::string> names;
    for (std::string const& name : mention.participants) {
        std::string const key = name_key(name);
        for (std::size_t begin = 0; begin < key.size();) {
            std::size_t const end = std::min(key.find(' ', begin), key.size());
            names.insert(key.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    std::vector<std::string> words;
    for (std::string const& word : mention.content) {
        bool const refers = std::ranges::binary_search(claim_nouns, std::string_view(word)) || word == "deny" ||
                            word == "reject" || word == "dismiss" || word == "false";
        if (!refers && !names.contains(word)) words.push_back(word);
    }
    return words;
}

std::vector<std::string> words_in(std::string_view text, std::vector<std::string> const& content) {
    auto const told = plain_words(text);
    std::vector<std::string> found;
    std::ranges::copy_if(content, std::back_inserter(found), [&](std::string const& word) {
        return std::ranges::any_of(told, [&](std::string const& form) { return is_form_of(form, word); });
    });
    return found;
}

} // namespace dateline::engine
