#include "engine/event/exchange.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <concepts>

namespace dateline::engine {

namespace {

/// Writes a line of JSON as it goes: a tree of values for each mention took longer to build than most sentences to
/// read.
class LineWriter {
public:
    [[nodiscard]] std::string take() && { return std::move(line_); }

    template <class... Fields> void object(Fields const&... fields) {
        separate();
        line_ += '{';
        (field(fields.name, fields.value), ...);
        line_ += '}';
    }

    template <class... Values> void array(Values const&... values) {
        separate();
        line_ += '[';
        (write(values), ...);
        line_ += ']';
    }

    void write(ArticleMentions const& article);

private:
    template <class T> struct Field {
        std::string_view name;
        T const& value;
    };
    template <class T> Field(char const*, T const&) -> Field<T>;

    /// Behind an opening bracket or a name nothing separates; no value ends with one of these.
    void separate() {
        if (!line_.empty() && line_.back() != '{' && line_.back() != '[' && line_.back() != ':') line_ += ',';
    }

    template <class T> void field(std::string_view name, T const& value) {
        write(name);
        line_ += ':';
        write(value);
    }

    void write(std::string_view text);
    void write(std::string const& text) { write(std::string_view(text)); }
    void write(bool value) {
        separate();
        line_ += value ? "true" : "false";
    }
    template <std::integral T> void write(T value) {
        separate();
        std::array<char, 24> digits{};
        auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        line_.append(digits.data(), end);
    }
    void write(double value) {
        separate();
        line_ += nlohmann::json(value).dump();
    }
    template <class T> void write(std::optional<T> const& value) { write_or_null(value); }
    template <class T> void write(Boxed<T> const& value) { write_or_null(value); }
    template <class Optional> void write_or_null(Optional const& value) {
        if (value) {
            write(*value);
        } else {
            separate();
            line_ += "null";
        }
    }
    template <class T> void write(std::vector<T> const& values) {
        separate();
        line_ += '[';
        for (T const& value : values)
            write(value);
        line_ += ']';
    }

    void write(Instant instant) { write(instant.time_since_epoch().count()); }
    void write(Span span) { array(span.begin, span.end); }
    void write(TextMap::SourceSpan span) { array(span.begin, span.end); }
    /// Ends as seconds of local time, or null: exact, unlike the inclusive form that people read.
    void write(Interval const& interval) { array(interval.earliest, interval.latest); }
    void write(TimeReading const& reading) {
        object(Field{"type", reading.type}, Field{"value", reading.value}, Field{"mod", reading.mod},
               Field{"edtf", reading.edtf}, Field{"interval", reading.interval},
               Field{"granularity", static_cast<int>(reading.granularity)});
    }
    void write(TimeMention const& time) {
        object(Field{"chars", time.place.chars}, Field{"bytes", time.place.bytes}, Field{"text", time.text},
               Field{"reading", time.reading}, Field{"rule", time.rule}, Field{"why", time.why},
               Field{"alternatives", time.alternatives}, Field{"confidence", double{time.confidence}});
    }
    void write(ImpliedTime const& implied) {
        object(Field{"interval", implied.interval}, Field{"granularity", static_cast<int>(implied.granularity)},
               Field{"edtf", implied.edtf}, Field{"because", implied.because});
    }
    /// "after": [[3, "connective", "two days after", 2, 2], …], with null for no most.
    void write(Precedence const& earlier) {
        array(earlier.mention, name(earlier.sign), earlier.words, earlier.gap.least, earlier.gap.most);
    }
    void write(Figure const& figure) {
        object(Field{"value", figure.value}, Field{"unit", figure.unit}, Field{"chars", figure.chars});
    }
    void write(Mention const& mention) {
        object(Field{"chars", mention.place.chars}, Field{"bytes", mention.place.bytes}, Field{"page", mention.page},
               Field{"quote", mention.quote}, Field{"predicate", mention.predicate},
               Field{"predicate_chars", mention.predicate_chars}, Field{"lemma", mention.lemma},
               Field{"form", static_cast<int>(mention.form)}, Field{"main", mention.main},
               Field{"negated", mention.negated}, Field{"title", mention.title},
               Field{"participants", mention.participants}, Field{"involved", mention.involved},
               Field{"content", mention.content}, Field{"figures", mention.figures},
               Field{"attribution", mention.attribution}, Field{"status", name(mention.status)},
               Field{"time", mention.time}, Field{"implied", mention.implied}, Field{"position", mention.position},
               Field{"after", mention.after});
    }
    void write(Evidence const& item) {
        object(Field{"chars", item.span}, Field{"text", item.text}, Field{"says", item.says});
    }
    void write(Publication const& published) {
        object(Field{"interval", published.interval}, Field{"granularity", static_cast<int>(published.granularity)},
               Field{"qualifier", static_cast<int>(published.qualifier)}, Field{"method", name(published.method)},
               Field{"evidence", published.evidence});
    }
    void write(Dropped const& item) { object(Field{"chars", item.span}, Field{"why", item.why}); }

    std::string line_;
};

void LineWriter::write(std::string_view text) {
    separate();
    line_ += '"';
    auto const special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && !special(text[end]))
            ++end;
        line_.append(text, begin, end - begin);
        begin = end + 1;
        if (end == text.size()) break;
        switch (text[end]) {
        case '"':
            line_ += "\\\"";
            break;
        case '\\':
            line_ += "\\\\";
            break;
        case '\b':
            line_ += "\\b";
            break;
        case '\f':
            line_ += "\\f";
            break;
        case '\n':
            line_ += "\\n";
            break;
        case '\r':
            line_ += "\\r";
            break;
        case '\t':
            line_ += "\\t";
            break;
        default: {
            constexpr std::string_view hex = "0123456789abcdef";
            auto const code = static_cast<unsigned char>(text[end]);
            line_ += "\\u00";
            line_ += hex[code / 16];
            line_ += hex[code % 16];
        }
        }
    }
    line_ += '"';
}

void LineWriter::write(ArticleMentions const& line) {
    ArticleRecord const& article = line.article;
    object(Field{"format", std::string_view("dateline.mentions")}, Field{"version", 1}, Field{"path", article.path},
           Field{"sha256", article.sha256}, Field{"title", article.title}, Field{"publisher", article.publisher},
           Field{"language", article.language}, Field{"file_format", name(article.format)},
           Field{"words", article.words}, Field{"signals", article.signals}, Field{"published", article.published},
           Field{"dropped", article.dropped}, Field{"shingles", article.shingles}, Field{"mentions", line.mentions});
}

} // namespace

std::string to_json_line(ArticleMentions const& article) {
    LineWriter writer;
    writer.write(article);
    return std::move(writer).take();
}

} // namespace dateline::engine
