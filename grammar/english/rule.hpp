#pragma once

// Private to the .cpp files of the families: the parsers that rules are made of. No other header includes Boost.

#include "grammar/english/lexicon.hpp"
#include "grammar/fold.hpp"
#include "grammar/match.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/is_sequence.hpp>
#include <boost/fusion/include/size.hpp>
#include <boost/spirit/home/x3/auxiliary.hpp>
#include <boost/spirit/home/x3/char.hpp>
#include <boost/spirit/home/x3/core.hpp>
#include <boost/spirit/home/x3/directive/matches.hpp>
#include <boost/spirit/home/x3/operator.hpp>
#include <boost/spirit/home/x3/string.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace dateline::grammar::english {

namespace x3 = boost::spirit::x3;

/// White space between two words of an expression: a few spaces, at most one line break, never a blank line.
struct Gap : x3::parser<Gap> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute&) const {
        constexpr std::ptrdiff_t longest = 6;
        char const* it = first;
        int lines = 0;
        while (it != last && it - first <= longest && is_space(*it))
            lines += *it++ == '\n';
        if (it == first || it - first > longest || lines > 1) return false;
        first = it;
        return true;
    }
};
constexpr Gap gap;

/// The end of a word: no letter, digit or character outside ASCII follows.
struct WordEnd : x3::parser<WordEnd> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute&) const {
        return first == last || !is_word_byte(*first);
    }
};
constexpr WordEnd word_end;

/// The end of a number: neither a word nor more of the same number follows.
struct NumberEnd : x3::parser<NumberEnd> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute&) const {
        if (first == last) return true;
        bool const joins = *first == '/' || *first == '-' || *first == '.' || *first == ',' || *first == ':';
        return !is_word_byte(*first) && !(joins && last - first > 1 && is_digit(first[1]));
    }
};
constexpr NumberEnd number_end;

/// One function word of the lexicon, whole.
struct FunctionWord : x3::parser<FunctionWord> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit FunctionWord(std::string_view words) : text(words) {}

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute&) const {
        auto const size = static_cast<std::ptrdiff_t>(text.size());
        if (last - first < size || std::string_view(first, text.size()) != text) return false;
        if (first + size != last && is_word_byte(first[size])) return false;
        first += size;
        return true;
    }

    std::string_view text;
};
consteval FunctionWord word(std::string_view text) {
    if (std::find(std::begin(function_words), std::end(function_words), text) == std::end(function_words))
        throw "the word is not in the lexicon";
    return FunctionWord{text};
}

/// A word of one of the lexicon's tables; its attribute is what the table says.
template <auto find> struct TableWord : x3::parser<TableWord<find>> {
    using attribute_type = typename decltype(find(std::string_view{}))::value_type;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute& attribute) const {
        std::string_view const text = word_at(first, last);
        if (text.empty()) return false;
        auto const found = find(text);
        if (!found) return false;
        x3::traits::move_to(attribute_type{*found}, attribute);
        first += text.size();
        return true;
    }
};
template <auto find> constexpr TableWord<find> word_of;

/// A plain function `bool(char const*& first, char const* last, T& value)`, such as the entry point of another family,
/// as a parser with the attribute T. No Spirit type crosses a file.
template <auto read> struct SpiritFunction;
template <class T, bool (*read)(char const*&, char const*, T&)>
struct SpiritFunction<read> : x3::parser<SpiritFunction<read>> {
    using attribute_type = T;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute& attribute) const {
        T value{};
        if (!read(first, last, value)) return false;
        x3::traits::move_to(std::move(value), attribute);
        return true;
    }
};
template <auto read> constexpr SpiritFunction<read> call;

/// The same where it may be absent; its attribute is a std::optional, which stays trivially copyable.
template <auto read> struct MaybeFunction;
template <class T, bool (*read)(char const*&, char const*, T&)>
struct MaybeFunction<read> : x3::parser<MaybeFunction<read>> {
    using attribute_type = std::optional<T>;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute& attribute) const {
        T value{};
        bool const present = read(first, last, value);
        x3::traits::move_to(present ? std::optional<T>(value) : std::nullopt, attribute);
        return true;
    }
};
template <auto read> constexpr MaybeFunction<read> maybe;

namespace detail {

inline std::optional<Match> match_of(Moment const& moment) {
    return Match{TimeExpression{moment}};
}
inline std::optional<Match> match_of(TimeExpression const& expression) {
    return Match{expression};
}
inline std::optional<Match> match_of(Match const& match) {
    return match;
}
template <class T> std::optional<Match> match_of(std::optional<T> const& value) {
    return value ? match_of(*value) : std::nullopt;
}

template <class Build, class Attribute> auto apply(Build const& build, Attribute& attribute) {
    if constexpr (std::is_same_v<Attribute, x3::unused_type>) {
        return build();
    } else if constexpr (boost::fusion::traits::is_sequence<Attribute>::value) {
        constexpr auto size = static_cast<std::size_t>(boost::fusion::result_of::size<Attribute>::value);
        return [&]<std::size_t... i>(std::index_sequence<i...>) {
            return build(boost::fusion::at_c<static_cast<int>(i)>(attribute)...);
        }
        (std::make_index_sequence<size>{});
    } else {
        return build(attribute);
    }
}

} // namespace detail

/// A rule: what the catalogue says of it, its words, and what they mean. `build` gets the attributes of `words` in
/// order and returns a Moment, TimeExpression or Match, or an optional of one that is empty when the fields are
/// impossible.
template <class Words, class Build> struct Rule_ {
    bool parse(char const*& first, char const* last, Match& match) const {
        typename x3::traits::attribute_of<Words, x3::unused_type>::type value{};
        char const* it = first;
        if (!words.parse(it, last, x3::unused, x3::unused, value)) return false;
        std::optional<Match> const said = detail::match_of(detail::apply(build, value));
        if (!said) return false;
        match = *said;
        first = it;
        return true;
    }

    Rule info;
    Words words;
    Build build;
};
template <class Words, class Build> constexpr auto rule(Rule const& info, Words const& words, Build build) {
    auto const parser = x3::as_parser(words);
    return Rule_<std::remove_const_t<decltype(parser)>, Build>{info, parser, build};
}

/// The rules of a family, in the order of the catalogue.
template <auto const& rule> bool read_rule(char const*& first, char const* last, Match& match) {
    return rule.parse(first, last, match);
}
template <auto const&... rules>
inline constexpr RuleReader table_of[sizeof...(rules)] = {{&rules.info, read_rule<rules>}...};

/// The place between two words of a rule, as its attribute.
struct Here : x3::parser<Here> {
    using attribute_type = char const*;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const&, Context const&, RContext&, Attribute& attribute) const {
        x3::traits::move_to(static_cast<char const*>(first), attribute);
        return true;
    }
};
constexpr Here here;

} // namespace dateline::grammar::english
