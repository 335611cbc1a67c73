#include "engine/language/train/news_copies.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::engine {

namespace {

constexpr auto not_kept = SIZE_MAX;

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

bool is_leaf(TreebankSentence const& sentence, std::size_t word) {
    return std::ranges::none_of(sentence.tree, [&](Attachment const& attachment) {
        return attachment.head == static_cast<std::int32_t>(word);
    });
}

std::optional<std::size_t> root_of(TreebankSentence const& sentence) {
    auto const root = std::ranges::find(sentence.tree, Attachment::no_head, &Attachment::head);
    if (root == sentence.tree.end()) return {};
    return static_cast<std::size_t>(root - sentence.tree.begin());
}

/// Whether a word is another one or hangs on it.
bool is_below(TreebankSentence const& sentence, std::size_t word, std::size_t top) {
    for (std::size_t steps = 0; word != top && steps <= sentence.tree.size(); ++steps) {
        if (sentence.tree[word].head == Attachment::no_head) return false;
        word = static_cast<std::size_t>(sentence.tree[word].head);
    }
    return word == top;
}

bool is_mark(TreebankSentence const& sentence, std::size_t word) {
    return sentence.tree[word].relation == Relation::punct;
}

bool says(TreebankSentence const& sentence, std::size_t verb) {
    std::string const& lemma = sentence.lemmas[verb];
    return sentence.tags[verb].upos == Upos::verb &&
           (is_reporting_verb(lemma) || is_claiming_verb(lemma) || lemma == "tell");
}

void add(TreebankSentence& to, std::string const& form, TagPair tag, Attachment attachment) {
    to.forms.push_back(form);
    to.lemmas.push_back(form);
    to.tags.push_back(tag);
    to.tree.push_back(attachment);
}

void append(TreebankSentence& to, TreebankSentence const& from, std::size_t word) {
    to.forms.push_back(from.forms[word]);
    to.lemmas.push_back(from.lemmas[word]);
    to.tags.push_back(from.tags[word]);
    to.tree.push_back(from.tree[word]);
}

/// The sentence without some leaves.
TreebankSentence without(TreebankSentence const& sentence, std::vector<bool> const& left_out) {
    TreebankSentence copy;
    std::vector<std::size_t> places(sentence.forms.size(), not_kept);
    for (std::size_t word = 0; word < sentence.forms.size(); ++word) {
        if (left_out[word]) continue;
        places[word] = copy.forms.size();
        append(copy, sentence, word);
    }
    for (Attachment& attachment : copy.tree)
        if (attachment.head != Attachment::no_head)
            attachment.head = static_cast<std::int32_t>(places[static_cast<std::size_t>(attachment.head)]);
    copy.is_copy = true;
    return copy;
}

/// "quit" as "quits", "carry" as "carries".
std::string third_person(std::string_view base) {
    constexpr std::string_view vowels = "aeiou";
    std::string form(base);
    if (form == "have") return "has";
    bool const sibilant = form.ends_with('s') || form.ends_with("sh") || form.ends_with("ch") || form.ends_with('x') ||
                          form.ends_with('z') || form.ends_with('o');
    bool const y = form.size() > 1 && form.back() == 'y' && vowels.find(form[form.size() - 2]) == std::string::npos;
    if (y) form.pop_back();
    return form + (y ? "ies" : sibilant ? "es" : "s");
}

void capitalise(std::string& form) {
    form.front() = is_ascii_lower(form.front()) ? static_cast<char>(form.front() - 'a' + 'A') : form.front();
}

/// Puts the verb at the root in the present where it stands in the past, as far as its subject tells the number.
void put_in_present(TreebankSentence& sentence, std::size_t root) {
    if (sentence.tags[root] != TagPair{Upos::verb, PennTag::vbd}) return;
    for (std::size_t word = 0; word < root; ++word) {
        bool const subject = sentence.tree[word].head == static_cast<std::int32_t>(root) &&
                             universal(sentence.tree[word].relation) == Relation::nsubj;
        if (!subject) continue;
        PennTag const number = sentence.tags[word].penn;
        bool const joined = std::ranges::any_of(sentence.tree, [&](Attachment const& attachment) {
            return attachment.head == static_cast<std::int32_t>(word) && attachment.relation == Relation::conj;
        });
        if (number == PennTag::nns || number == PennTag::nnps || joined) {
            sentence.forms[root] = sentence.lemmas[root];
            sentence.tags[root].penn = PennTag::vbp;
        } else if (number == PennTag::nn || number == PennTag::nnp) {
            sentence.forms[root] = third_person(sentence.lemmas[root]);
            sentence.tags[root].penn = PennTag::vbz;
        }
        return;
    }
}

void capitalise_words(TreebankSentence& sentence) {
    for (std::size_t word = 0; word < sentence.forms.size(); ++word) {
        Upos const upos = sentence.tags[word].upos;
        bool const small =
            upos == Upos::adp || upos == Upos::cconj || upos == Upos::det || upos == Upos::part || upos == Upos::sconj;
        bool const attached = sentence.forms[word].front() == '\'' || sentence.forms[word] == "n't";
        if (!small && !attached) capitalise(sentence.forms[word]);
    }
}

} // namespace

std::optional<TreebankSentence> as_headline(TreebankSentence const& sentence, Random& random) {
    constexpr std::size_t fewest = 4;
    constexpr std::size_t most = 22;
    std::size_t const size = sentence.forms.size();
    if (size < fewest || size > most || sentence.forms.back() != "." || !is_leaf(sentence, size - 1)) return {};
    auto const root = static_cast<std::size_t>(
        std::ranges::find(sentence.tree, Attachment::no_head, &Attachment::head) - sentence.tree.begin());
    bool const says_something =
        root < size && (sentence.tags[root].upos == Upos::verb || sentence.tags[root].upos == Upos::adj ||
                        sentence.tags[root].upos == Upos::noun);
    // "But she was there." is nobody's headline.
    bool const leans_on_others = sentence.tags.front().upos == Upos::cconj ||
                                 std::ranges::find(sentence.tags, PennTag::prp, &TagPair::penn) != sentence.tags.end();
    if (!says_something || leans_on_others) return {};

    TreebankSentence told = sentence;
    bool const denied = std::ranges::find(sentence.lemmas, "not") != sentence.lemmas.end();
    bool const drops_be = !denied && random.below(2) == 0;
    std::vector<bool> left_out(size, false);
    left_out[size - 1] = true;
    for (std::size_t word = 0; word + 1 < size; ++word) {
        Attachment const& attachment = sentence.tree[word];
        if (!is_leaf(sentence, word)) continue;
        bool const article = attachment.relation == Relation::det && sentence.tags[word].penn == PennTag::dt &&
                             (sentence.lemmas[word] == "the" || sentence.lemmas[word] == "a");
        bool const finite = sentence.tags[word].penn != PennTag::vb && sentence.tags[word].penn != PennTag::vbn;
        bool const of_root = attachment.head == static_cast<std::int32_t>(root);
        bool const be = of_root && finite && sentence.lemmas[word] == "be" && sentence.tags[word].upos == Upos::aux;
        left_out[word] = article || (be && drops_be);
        if (of_root && sentence.forms[word] == "will" && sentence.tags[root].penn == PennTag::vb) {
            told.forms[word] = told.lemmas[word] = "to";
            told.tags[word] = {Upos::part, PennTag::to};
            told.tree[word].relation = Relation::mark;
        }
    }
    if (random.below(3) > 0) put_in_present(told, root);
    TreebankSentence copy = without(told, left_out);
    if (copy.forms.size() < fewest - 1) return {};
    constexpr std::size_t manners = 3;
    if (random.below(manners) == 0) {
        capitalise_words(copy);
    } else {
        capitalise(copy.forms.front());
    }
    return copy;
}

std::optional<TreebankSentence> with_speaker_last(TreebankSentence const& sentence, Random& random) {
    std::size_t const size = sentence.forms.size();
    auto const root = root_of(sentence);
    if (!root || !says(sentence, *root) || sentence.forms.back() != "." || !is_leaf(sentence, size - 1)) return {};
    auto const in = [&](std::size_t word, std::size_t clause) { return is_below(sentence, word, clause); };
    std::optional<std::size_t> said;
    bool has_subject = false;
    for (std::size_t word = 0; word < size; ++word) {
        if (sentence.tree[word].head != static_cast<std::int32_t>(*root)) continue;
        Relation const relation = sentence.tree[word].relation;
        if (relation == Relation::ccomp && word > *root) said = word;
        has_subject = has_subject || (relation == Relation::nsubj && word < *root);
        bool const fits = relation == Relation::ccomp || relation == Relation::nsubj || relation == Relation::punct ||
                          relation == Relation::aux || relation == Relation::iobj || relation == Relation::obj ||
                          relation == Relation::obl || relation == Relation::obl_unmarked;
        if (!fits) return {};
    }
    if (!said || !has_subject) return {};
    // The words of the clause, but for its conjunction and marks at its edges, then the others.
    std::vector<std::size_t> order;
    for (std::size_t word = 0; word < size; ++word) {
        bool const conjunction = sentence.tree[word].head == static_cast<std::int32_t>(*said) &&
                                 sentence.tree[word].relation == Relation::mark && sentence.lemmas[word] == "that";
        if (conjunction && !is_leaf(sentence, word)) return {};
        if (in(word, *said) && !conjunction) order.push_back(word);
    }
    while (!order.empty() && is_mark(sentence, order.front()))
        order.erase(order.begin());
    while (!order.empty() && is_mark(sentence, order.back()))
        order.pop_back();
    constexpr std::size_t shortest = 3;
    bool const contiguous = !order.empty() && order.back() - order.front() + 1 == order.size();
    if (order.size() < shortest || !contiguous || order.front() < *root) return {};
    std::size_t const comma = order.size();
    for (std::size_t word = 0; word + 1 < size; ++word)
        if (!in(word, *said) && sentence.tree[word].relation != Relation::punct) order.push_back(word);
    order.push_back(size - 1);

    TreebankSentence copy;
    std::vector<std::size_t> places(size, not_kept);
    bool const dated = random.below(2) == 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == comma)
            add(copy, ",", {Upos::punct, PennTag::comma}, {static_cast<std::int32_t>(*root), Relation::punct});
        if (dated && i + 1 == order.size() && random.below(2) == 0) {
            add(copy, std::string(weekdays[random.below(weekdays.size())]), {Upos::propn, PennTag::nnp},
                {static_cast<std::int32_t>(*root), Relation::obl_unmarked});
        }
        places[order[i]] = copy.forms.size();
        append(copy, sentence, order[i]);
    }
    for (Attachment& attachment : copy.tree) {
        if (attachment.head == Attachment::no_head) continue;
        std::size_t const place = places[static_cast<std::size_t>(attachment.head)];
        if (place == not_kept) return {};
        attachment.head = static_cast<std::int32_t>(place);
    }
    bool const keeps_capital =
        sentence.tags.front().upos == Upos::propn || sentence.lemmas.front() == "I" || places.front() == not_kept;
    if (!keeps_capital) copy.forms[places.front()].front() = to_lower(copy.forms[places.front()].front());
    capitalise(copy.forms.front());
    copy.is_copy = true;
    return copy;
}

std::optional<TreebankSentence> without_quotation_marks(TreebankSentence const& sentence) {
    auto const root = root_of(sentence);
    if (!root || !says(sentence, *root)) return {};
    std::vector<bool> left_out(sentence.forms.size(), false);
    bool quoted = false;
    for (std::size_t word = 0; word < sentence.forms.size(); ++word) {
        PennTag const tag = sentence.tags[word].penn;
        left_out[word] = tag == PennTag::left_quote || tag == PennTag::right_quote;
        if (left_out[word] && !is_leaf(sentence, word)) return {};
        quoted = quoted || (sentence.tree[word].relation == Relation::ccomp && word < *root &&
                            sentence.tree[word].head == static_cast<std::int32_t>(*root));
    }
    bool const has_marks = std::ranges::find(left_out, true) != left_out.end();
    if (!quoted || !has_marks) return {};
    return without(sentence, left_out);
}

std::optional<TreebankSentence> with_weekday(TreebankSentence const& sentence, Random& random) {
    std::vector<std::size_t> verbs;
    for (std::size_t verb = 1; verb + 1 < sentence.forms.size(); ++verb) {
        bool const past = sentence.tags[verb] == TagPair{Upos::verb, PennTag::vbd};
        bool const noun = sentence.tags[verb - 1].upos == Upos::noun || sentence.tags[verb - 1].upos == Upos::propn;
        bool const subject = sentence.tree[verb - 1].head == static_cast<std::int32_t>(verb) &&
                             sentence.tree[verb - 1].relation == Relation::nsubj;
        if (past && noun && subject) verbs.push_back(verb);
    }
    if (verbs.empty()) return {};
    std::size_t const verb = verbs[random.below(verbs.size())];
    bool const needs_what_follows = std::ranges::any_of(sentence.tree, [&](Attachment const& attachment) {
        return attachment.head == static_cast<std::int32_t>(verb) &&
               (attachment.relation == Relation::obj || attachment.relation == Relation::iobj ||
                attachment.relation == Relation::compound_prt);
    });
    std::size_t const place = !needs_what_follows && random.below(2) == 0 ? verb + 1 : verb;

    TreebankSentence copy;
    auto const moved = [&](std::size_t word) { return word < place ? word : word + 1; };
    for (std::size_t word = 0; word < sentence.forms.size(); ++word) {
        if (word == place) {
            add(copy, std::string(weekdays[random.below(weekdays.size())]), {Upos::propn, PennTag::nnp},
                {static_cast<std::int32_t>(moved(verb)), Relation::obl_unmarked});
        }
        append(copy, sentence, word);
        Attachment& attachment = copy.tree.back();
        if (attachment.head != Attachment::no_head)
            attachment.head = static_cast<std::int32_t>(moved(static_cast<std::size_t>(attachment.head)));
    }
    copy.is_copy = true;
    return copy;
}

std::vector<TreebankSentence> with_news_copies(std::span<TreebankSentence const> sentences, Random& random) {
    constexpr std::size_t headlines = 2; // every second sentence that can be one
    constexpr std::size_t with_weekdays = 5;
    std::vector<TreebankSentence> all;
    for (TreebankSentence const& sentence : sentences) {
        all.push_back(sentence);
        if (random.below(headlines) == 0)
            if (auto copy = as_headline(sentence, random)) all.push_back(*std::move(copy));
        if (random.below(with_weekdays) == 0)
            if (auto copy = with_weekday(sentence, random)) all.push_back(*std::move(copy));
        if (auto copy = with_speaker_last(sentence, random)) all.push_back(*std::move(copy));
        if (auto copy = without_quotation_marks(sentence)) all.push_back(*std::move(copy));
    }
    return all;
}

std::vector<TreebankSentence const*> for_tagger(std::span<TreebankSentence const> sentences) {
    std::vector<TreebankSentence const*> chosen;
    std::size_t headlines = 0;
    for (TreebankSentence const& sentence : sentences) {
        if (sentence.is_copy && sentence.forms.back() != ".") {
            auto const capitals = static_cast<std::size_t>(std::ranges::count_if(
                sentence.forms, [](std::string const& form) { return is_ascii_upper(form.front()); }));
            bool const in_title_case = sentence.forms.size() > 2 && capitals * 2 > sentence.forms.size();
            constexpr std::size_t every = 2;
            if (in_title_case || headlines++ % every != 0) continue;
        }
        chosen.push_back(&sentence);
    }
    return chosen;
}

} // namespace dateline::engine
