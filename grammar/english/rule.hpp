#pragma once

// Private to the .cpp files of the families: the parsers that rules are made of. No other header includes Boost.

#include "grammar/english/lexicon.hpp"
#include "grammar/english/moments.hpp"
#include "grammar/english/shape.hpp"
#include "grammar/fold.hpp"
#include "grammar/match.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/is_sequence.hpp>
#include <boost/fusion/include/size.hpp>
#include <boost/spirit/home/x3/auxiliary.hpp>
#include <boost/spirit/home/x3/char.hpp>
#include <boost/spirit/home/x3/core.hpp>
#include <boost/spirit/home/x3/directive/matches.hpp>
#include <boost/spirit/home/x3/numeric/uint.hpp>
#include <boost/spirit/home/x3/operator.hpp>
#include <boost/spirit/home/x3/string.hpp>

#include <algorithm>
#include <new>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace dateline::grammar::english {

namespace x3 = boost::spirit::x3;

/// The shape of a parser, from its parts. Parsers of this file say their own.
struct Shapes {
    template <class Parser> static Shape of(Parser const& parser) {
        if constexpr (requires { parser.shape(); })
            return parser.shape();
        else
            return anything();
    }
    template <class Left, class Right> static Shape of(x3::sequence<Left, Right> const& parser) {
        return sequence(of(parser.left), of(parser.right));
    }
    template <class Left, class Right> static Shape of(x3::alternative<Left, Right> const& parser) {
        return alternative(of(parser.left), of(parser.right));
    }
    template <class Left, class Right> static Shape of(x3::difference<Left, Right> const& parser) {
        return of(parser.left);
    }
    template <class Subject> static Shape of(x3::optional<Subject> const& parser) {
        return optional(of(parser.subject));
    }
    template <class Subject, class Action> static Shape of(x3::action<Subject, Action> const& parser) {
        return of(parser.subject);
    }
    template <class Subject> static Shape of(x3::matches_directive<Subject> const& parser) {
        return optional(of(parser.subject));
    }
    template <class Subject> static Shape of(x3::not_predicate<Subject> const& /*parser*/) { return no_word(); }
    template <class Subject> static Shape of(x3::and_predicate<Subject> const& parser) {
        return no_word(of(parser.subject).marks);
    }
    template <class Value> static Shape of(x3::attr_parser<Value> const& /*parser*/) { return no_word(); }
    static Shape of(x3::eps_parser const& /*parser*/) { return no_word(); }
    template <class Encoding, class Attribute> static Shape of(x3::literal_char<Encoding, Attribute> const& parser) {
        char const mark = parser.ch;
        return is_word_byte(mark) ? no_word() : no_word({&mark, 1});
    }
    template <class String, class Encoding, class Attribute>
    static Shape of(x3::literal_string<String, Encoding, Attribute> const& parser) {
        return the_text(parser.str);
    }
    template <class T, unsigned radix, unsigned least, int most>
    static Shape of(x3::uint_parser<T, radix, least, most> const& /*parser*/) {
        static Shape const numbers = [] {
            WordSet words = words_of(digits | ordinal_digits | plural_digits | mixed_digits);
            return one_of(least > 2 ? words & ~words_of(day_digits) : words);
        }();
        return numbers;
    }
};

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

    [[nodiscard]] static Shape shape() { return no_word(" "); }
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

    [[nodiscard]] static Shape shape() { return no_word(); }
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

    [[nodiscard]] static Shape shape() { return no_word(); }
};
constexpr NumberEnd number_end;

/// A number of so many digits that no letters touch.
template <class T, int least, int most> struct DigitsAlone : x3::parser<DigitsAlone<T, least, most>> {
    using attribute_type = T;
    static constexpr bool has_attribute = true;
    static_assert(most <= 2 || least == 4, "there is no word class of those digits");

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute& attribute) const {
        int value = 0;
        char const* it = first;
        for (; it != last && it - first < most && is_digit(*it); ++it)
            value = value * 10 + (*it - '0');
        if (it - first < least || (it != last && is_word_byte(*it))) return false;
        x3::traits::move_to(static_cast<T>(value), attribute);
        first = it;
        return true;
    }

    [[nodiscard]] static Shape shape() {
        static Shape const numbers = one_of(words_of(most <= 2 ? day_digits : year_digits));
        return numbers;
    }
};
template <class T, int least, int most = least> constexpr DigitsAlone<T, least, most> digits_alone;

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

    [[nodiscard]] Shape shape() const { return the_word(text); }

    std::string_view text;
};
consteval FunctionWord word(std::string_view text) {
    if (std::find(std::begin(function_words), std::end(function_words), text) == std::end(function_words))
        throw "the word is not in the lexicon";
    return FunctionWord{text};
}

/// A word of one of the lexicon's tables; its attribute is what the table says.
template <auto find> struct TableWord : x3::parser<TableWord<find>> {
    using attribute_type = std::remove_cvref_t<decltype(*find(std::string_view{}))>;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RContext&, Attribute& attribute) const {
        std::string_view const text = word_at(first, last);
        if (text.empty()) return false;
        auto const* const found = find(text);
        if (found == nullptr) return false;
        x3::traits::move_to(attribute_type{*found}, attribute);
        first += text.size();
        return true;
    }

    [[nodiscard]] static Shape shape() {
        static Shape const words = [] {
            WordSet found;
            for (std::size_t word = 1; word <= vocabulary_size(); ++word)
                found.set(word, find(letters_of(static_cast<WordId>(word))) != nullptr);
            return one_of(found);
        }();
        return words;
    }
};
template <auto find> constexpr TableWord<find> word_of;

/// The moments that are kept of the text, handed down from a rule to the parsers that it is made of.
struct KeptMoments;
using MomentsContext = x3::context<KeptMoments, Moments*>;
template <class Context> Moments* moments_of([[maybe_unused]] Context const& context) {
    if constexpr (std::is_same_v<Context, MomentsContext>)
        return x3::get<KeptMoments>(context);
    else
        return nullptr;
}

namespace detail {

/// Reads a T into an attribute: where it stays, if that is one.
template <class T, class Attribute, class Read> bool into(Attribute& attribute, Read const& read) {
    if constexpr (std::is_same_v<Attribute, T>) {
        return read(attribute);
    } else {
        T value{};
        if (!read(value)) return false;
        x3::traits::move_to(std::move(value), attribute);
        return true;
    }
}

} // namespace detail

/// A plain function `bool(char const*& first, char const* last, T& value)`, such as the entry point of another family,
/// as a parser with the attribute T; or one that takes the kept moments too. No Spirit type crosses a file. What it
/// reads is said beside the function's declaration (`reads_of`), or here for a function of the same file.
template <auto read, Reads reads> struct SpiritFunction;
template <class T, bool (*read)(char const*&, char const*, T&), Reads reads>
struct SpiritFunction<read, reads> : x3::parser<SpiritFunction<read, reads>> {
    using attribute_type = T;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, RContext&,
               Attribute& attribute) const {
        return detail::into<T>(attribute, [&](T& value) {
            if constexpr (reads.kept)
                return read_once<read>(first, last, value, moments_of(context));
            else
                return read(first, last, value);
        });
    }

    [[nodiscard]] static Shape shape() {
        static Shape const words = shape_of_function<read>(reads);
        return words;
    }
};
template <class T, bool (*read)(char const*&, char const*, T&, Moments*), Reads reads>
struct SpiritFunction<read, reads> : x3::parser<SpiritFunction<read, reads>> {
    using attribute_type = T;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, RContext&,
               Attribute& attribute) const {
        return detail::into<T>(attribute, [&](T& value) {
            if constexpr (reads.kept)
                return read_once<read>(first, last, value, moments_of(context));
            else
                return read(first, last, value, moments_of(context));
        });
    }

    [[nodiscard]] static Shape shape() {
        static Shape const words = shape_of_function<read>(reads);
        return words;
    }
};
template <auto read, Reads reads = reads_of<read>> constexpr SpiritFunction<read, reads> call;

/// Words of a rule that make one value T, or none of them: `-words` would give a boost::optional.
template <class T, class Words> struct Maybe : x3::parser<Maybe<T, Words>> {
    using attribute_type = std::optional<T>;
    static constexpr bool has_attribute = true;

    constexpr explicit Maybe(Words const& maybe_words) : words(maybe_words) {}

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const {
        T value{};
        char const* it = first;
        bool const present = words.parse(it, last, context, rcontext, value);
        if (present) first = it;
        x3::traits::move_to(present ? std::optional<T>(value) : std::nullopt, attribute);
        return true;
    }

    [[nodiscard]] Shape shape() const { return optional(Shapes::of(words)); }

    Words words;
};
template <class T, class Words> constexpr auto maybe_value_of(Words const& words) {
    auto const parser = x3::as_parser(words);
    return Maybe<T, std::remove_const_t<decltype(parser)>>{parser};
}
/// The same of a plain function.
template <auto read> struct ValueOf;
template <class T, bool (*read)(char const*&, char const*, T&)> struct ValueOf<read> { using type = T; };
template <class T, bool (*read)(char const*&, char const*, T&, Moments*)> struct ValueOf<read> { using type = T; };
template <auto read, Reads reads = reads_of<read>>
constexpr auto maybe = maybe_value_of<typename ValueOf<read>::type>(call<read, reads>);

/// Words of a rule that make one value T, whatever the branches of an alternative in them are.
template <class T, class Words> struct Value : x3::parser<Value<T, Words>> {
    using attribute_type = T;
    static constexpr bool has_attribute = true;

    constexpr explicit Value(Words const& value_words) : words(value_words) {}

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const {
        char const* it = first;
        auto const read = [&](T& value) { return words.parse(it, last, context, rcontext, value); };
        if (!detail::into<T>(attribute, read)) return false;
        first = it;
        return true;
    }

    [[nodiscard]] Shape shape() const { return Shapes::of(words); }

    Words words;
};
template <class T, class Words> constexpr auto value_of(Words const& words) {
    auto const parser = x3::as_parser(words);
    return Value<T, std::remove_const_t<decltype(parser)>>{parser};
}

namespace detail {

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

/// Stands for what a function returns, which so is made where it stays.
template <class Make> struct Made {
    Make const& make;

    operator std::invoke_result_t<Make const&>() const { return make(); }
};

/// Puts what a rule says into a match of which nothing is kept; false if it says nothing.
template <class T> struct Said {
    template <class Make> static bool put(Make const& make, Match& match) {
        T const said = make();
        return said && Said<typename T::value_type>::put(
                           [&]() -> auto const& { return *said; }, match);
    }
};
template <> struct Said<Match> {
    template <class Make> static bool put(Make const& make, Match& match) {
        ::new (static_cast<void*>(&match)) Match(make());
        return true;
    }
};
template <> struct Said<TimeExpression> {
    template <class Make> static bool put(Make const& make, Match& match) {
        ::new (static_cast<void*>(&match.expression)) TimeExpression(make());
        match.own_words = nullptr;
        match.support = Support::none;
        return true;
    }
};
template <> struct Said<Moment> {
    template <class Make> static bool put(Make const& make, Match& match) {
        match.expression.said.emplace<Moment>(Made<Make>{make});
        match.expression.bound = Bound::none;
        match.own_words = nullptr;
        match.support = Support::none;
        return true;
    }
};

} // namespace detail

/// A rule: what the catalogue says of it, its words, and what they mean. `build` gets the attributes of `words` in
/// order and returns a Moment, TimeExpression or Match, or an optional of one that is empty when the fields are
/// impossible.
template <class Words, class Build> struct Rule_ {
    bool parse(char const*& first, char const* last, Match& match, Moments* moments) const {
        typename x3::traits::attribute_of<Words, MomentsContext>::type value{};
        char const* it = first;
        if (!words.parse(it, last, x3::make_context<KeptMoments>(moments), x3::unused, value)) return false;
        auto const make = [&] { return detail::apply(build, value); };
        if (!detail::Said<decltype(make())>::put(make, match)) return false;
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
template <auto const& rule> bool read_rule(char const*& first, char const* last, Match& match, Moments* moments) {
    return rule.parse(first, last, match, moments);
}
template <auto const& rule> Shape rule_shape() {
    return Shapes::of(rule.words);
}
template <auto const&... rules>
inline constexpr RuleReader table_of[sizeof...(rules)] = {{&rules.info, read_rule<rules>, rule_shape<rules>}...};

/// The place between two words of a rule, as its attribute.
struct Here : x3::parser<Here> {
    using attribute_type = char const*;
    static constexpr bool has_attribute = true;

    template <class Context, class RContext, class Attribute>
    bool parse(char const*& first, char const* const&, Context const&, RContext&, Attribute& attribute) const {
        x3::traits::move_to(static_cast<char const*>(first), attribute);
        return true;
    }

    [[nodiscard]] static Shape shape() { return no_word(); }
};
constexpr Here here;

} // namespace dateline::grammar::english
