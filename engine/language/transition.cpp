#include "engine/language/transition.hpp"

#include <algorithm>

namespace dateline::engine {

ParserState::ParserState(std::size_t words) : nodes_(words) {
    stack_.reserve(words);
}

std::int32_t ParserState::input(std::int32_t k) const {
    if (next_ + k < size()) return next_ + k;
    return k == 0 ? unshifted_ : none;
}

bool ParserState::allows(Transition::Kind kind) const {
    std::int32_t const top = stack(0);
    switch (kind) {
    case Transition::Kind::shift:
        return unshifted_ == none || top == none;
    case Transition::Kind::reduce:
        return top != none && node(top).head != none;
    case Transition::Kind::left:
        return top != none && node(top).head == none;
    case Transition::Kind::right:
        return top != none;
    }
    return false;
}

void ParserState::attach(std::int32_t dependent, std::int32_t head, Relation relation) {
    Node& child = nodes_[static_cast<std::size_t>(dependent)];
    Node& parent = nodes_[static_cast<std::size_t>(head)];
    child.head = head;
    child.relation = relation;
    constexpr std::uint8_t most = 255;
    if (dependent < head) {
        parent.left_second = parent.left;
        parent.left = dependent;
        parent.left_count = static_cast<std::uint8_t>(std::min<int>(parent.left_count + 1, most));
    } else {
        parent.right_second = parent.right;
        parent.right = dependent;
        parent.right_count = static_cast<std::uint8_t>(std::min<int>(parent.right_count + 1, most));
    }
}

void ParserState::apply(Transition transition) {
    std::int32_t const top = stack(0);
    std::int32_t const first = front();
    auto const consume = [&] {
        stack_.push_back(first);
        if (next_ < size()) {
            ++next_;
        } else {
            unshifted_ = none;
        }
    };
    switch (transition.kind) {
    case Transition::Kind::shift:
        consume();
        break;
    case Transition::Kind::reduce:
        stack_.pop_back();
        break;
    case Transition::Kind::left:
        attach(top, first, transition.relation);
        stack_.pop_back();
        break;
    case Transition::Kind::right:
        attach(first, top, transition.relation);
        consume();
        break;
    }
    if (front() == none) take_back();
}

/// With no input left, words that have a head are done; the topmost of several without one becomes the input.
void ParserState::take_back() {
    while (stack_.size() > 1 && node(stack(0)).head != none)
        stack_.pop_back();
    if (stack_.size() < 2) return;
    unshifted_ = stack_.back();
    stack_.pop_back();
}

} // namespace dateline::engine
