#include "engine/language/train/averaged_weights.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::engine {

namespace {

constexpr std::size_t first_slots = std::size_t{1} << 20U;
constexpr float largest_weight = 127;

} // namespace

AveragedWeights::AveragedWeights() : slots_(first_slots) {}

std::size_t AveragedWeights::slot_of(Feature feature) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(feature) & mask;
    while (slots_[slot].room != 0 && slots_[slot].feature != feature)
        slot = (slot + 1) & mask;
    return slot;
}

void AveragedWeights::score(std::span<Feature const> features, Scores& scores, std::size_t classes) const {
    std::fill_n(scores.begin(), classes, 0.0F);
    std::size_t const mask = slots_.size() - 1;
    for (Feature const feature : features)
        __builtin_prefetch(&slots_[static_cast<std::size_t>(feature) & mask]);
    std::array<Slot const*, 256> found; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    for (std::size_t i = 0; i < features.size(); ++i) {
        found[i] = &slots_[slot_of(features[i])];
        if (found[i]->count > 0) __builtin_prefetch(&cells_[found[i]->begin]);
    }
    for (std::size_t i = 0; i < features.size(); ++i) {
        for (std::uint32_t k = 0; k < found[i]->count; ++k) {
            Cell const& cell = cells_[found[i]->begin + k];
            scores[cell.label] += cell.weight;
        }
    }
}

AveragedWeights::Slot& AveragedWeights::claim(Feature feature) {
    if (used_ * 2 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(feature)];
    if (slot.room == 0) {
        ++used_;
        slot.feature = feature;
        slot.room = 2;
        slot.begin = static_cast<std::uint32_t>(cells_.size());
        cells_.resize(cells_.size() + slot.room);
    }
    return slot;
}

void AveragedWeights::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot const& slot : old) {
        if (slot.room != 0) slots_[slot_of(slot.feature)] = slot;
    }
}

void AveragedWeights::add(Slot& slot, std::uint8_t label, float direction) {
    auto const begin = cells_.begin() + slot.begin;
    auto found = std::find_if(begin, begin + slot.count, [&](Cell const& cell) { return cell.label == label; });
    if (found == begin + slot.count) {
        if (slot.count == slot.room) {
            auto const moved = static_cast<std::uint32_t>(cells_.size());
            slot.room = static_cast<std::uint16_t>(slot.room * 2);
            cells_.resize(cells_.size() + slot.room);
            std::copy_n(cells_.begin() + slot.begin, slot.count, cells_.begin() + moved);
            slot.begin = moved;
        }
        found = cells_.begin() + slot.begin + slot.count++;
        *found = {0, now_, 0, 0, label};
    }
    found->total += static_cast<double>(found->weight) * (now_ - found->changed);
    found->changed = now_;
    found->moves += 1;
    found->weight += direction / std::sqrt(found->moves);
}

void AveragedWeights::correct(std::span<Feature const> features, std::uint8_t right, std::uint8_t wrong) {
    for (Feature const feature : features) {
        Slot& slot = claim(feature);
        ++slot.corrections;
        add(slot, right, 1);
        add(slot, wrong, -1);
    }
}

std::string AveragedWeights::model(std::size_t most_bytes, std::uint32_t fewest) const {
    auto const average = [&](Cell const& cell) {
        return static_cast<float>((cell.total + static_cast<double>(cell.weight) * (now_ - cell.changed)) / now_);
    };
    auto const is_kept = [&](Slot const& slot) { return slot.room != 0 && slot.corrections >= fewest; };

    // The scale leaves all but the largest thousandth part of the weights as they are.
    std::vector<float> sizes;
    for (Slot const& slot : slots_) {
        if (!is_kept(slot)) continue;
        for (std::uint32_t k = 0; k < slot.count; ++k)
            sizes.push_back(std::fabs(average(cells_[slot.begin + k])));
    }
    if (sizes.empty()) return LinearModel::write({});
    auto const nearly_all = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 2000);
    std::nth_element(sizes.begin(), nearly_all, sizes.end());
    float const scale = largest_weight / std::max(*nearly_all, 1e-6F);
    auto const rounded = [&](Cell const& cell) {
        return static_cast<int>(std::lround(std::clamp(average(cell) * scale, -largest_weight, largest_weight)));
    };

    // How many bytes the weights of at least each size take.
    std::array<std::size_t, 129> weights{};
    std::array<std::size_t, 129> features{};
    for (Slot const& slot : slots_) {
        if (!is_kept(slot)) continue;
        int largest = 0;
        for (std::uint32_t k = 0; k < slot.count; ++k) {
            int const size = std::abs(rounded(cells_[slot.begin + k]));
            ++weights[static_cast<std::size_t>(size)];
            largest = std::max(largest, size);
        }
        ++features[static_cast<std::size_t>(largest)];
    }
    constexpr std::size_t feature_bytes = 6; // record head and share of the buckets
    std::size_t bytes = 0;
    int threshold = 128;
    while (threshold > 1) {
        auto const next = static_cast<std::size_t>(threshold - 1);
        bytes += weights[next] * 2 + features[next] * feature_bytes;
        if (bytes > most_bytes) break;
        --threshold;
    }

    std::vector<LinearModel::Entry> entries;
    for (Slot const& slot : slots_) {
        if (!is_kept(slot)) continue;
        LinearModel::Entry entry;
        entry.feature = slot.feature;
        for (std::uint32_t k = 0; k < slot.count; ++k) {
            Cell const& cell = cells_[slot.begin + k];
            int const weight = rounded(cell);
            if (std::abs(weight) >= threshold) entry.weights.emplace_back(cell.label, static_cast<std::int8_t>(weight));
        }
        std::ranges::sort(entry.weights);
        if (!entry.weights.empty()) entries.push_back(std::move(entry));
    }
    return LinearModel::write(std::move(entries));
}

} // namespace dateline::engine
