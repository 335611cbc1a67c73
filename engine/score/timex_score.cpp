#include "engine/score/timex_score.hpp"

#include <vector>

namespace dateline::engine {

namespace {

/// For each gold annotation the system's that it matches, by index.
class Matching {
public:
    Matching(std::span<TimexAnnotation const> gold, std::span<TimexAnnotation const> system)
        : gold_(gold), system_(system), match_(gold.size(), none), used_(system.size(), false) {
        pair([](Span a, Span b) { return a == b; });
        pair([](Span a, Span b) { return a.overlaps(b); });
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t of(std::size_t gold) const { return match_[gold]; }

private:
    template <class Fits> void pair(Fits fits) {
        std::size_t first = 0; // no earlier one reaches as far as the gold annotation's begin
        for (std::size_t g = 0; g < gold_.size(); ++g) {
            while (first < system_.size() && system_[first].span.end <= gold_[g].span.begin)
                ++first;
            if (match_[g] != none) continue;
            for (std::size_t s = first; s < system_.size() && system_[s].span.begin < gold_[g].span.end; ++s) {
                if (used_[s] || !fits(gold_[g].span, system_[s].span)) continue;
                match_[g] = s;
                used_[s] = true;
                break;
            }
        }
    }

    std::span<TimexAnnotation const> gold_;
    std::span<TimexAnnotation const> system_;
    std::vector<std::size_t> match_;
    std::vector<bool> used_;
};

double share(std::size_t part, std::size_t whole, bool nothing) {
    if (whole == 0) return nothing ? 1 : 0;
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

TimexScore& TimexScore::operator+=(TimexScore const& other) {
    gold += other.gold;
    system += other.system;
    strict += other.strict;
    relaxed += other.relaxed;
    type += other.type;
    value += other.value;
    return *this;
}

TimexScore::Rates TimexScore::rates(std::size_t matches) const {
    if (gold == 0 && system == 0) return {1, 1, 1};
    double const precision = share(matches, system, false);
    double const recall = share(matches, gold, false);
    double const f1 = matches == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return {precision, recall, f1};
}

double TimexScore::type_f1() const {
    return rates(relaxed).f1 * share(type, relaxed, gold == 0 && system == 0);
}
double TimexScore::value_f1() const {
    return rates(relaxed).f1 * share(value, relaxed, gold == 0 && system == 0);
}

TimexScore score(std::span<TimexAnnotation const> gold, std::span<TimexAnnotation const> system) {
    TimexScore result;
    result.gold = gold.size();
    result.system = system.size();
    Matching const matching(gold, system);
    for (std::size_t g = 0; g < gold.size(); ++g) {
        std::size_t const s = matching.of(g);
        if (s == Matching::none) continue;
        ++result.relaxed;
        result.strict += gold[g].span == system[s].span ? 1 : 0;
        result.type += gold[g].type == system[s].type ? 1 : 0;
        result.value += gold[g].value == system[s].value ? 1 : 0;
    }
    return result;
}

} // namespace dateline::engine
