#include "engine/publication/written_date.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace dateline::engine {

namespace {

/// The words of each month, in lower case, separated by blanks; without the period of abbreviations. English, German,
/// French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Slovak, Russian, Ukrainian, Bulgarian, Serbian and
/// Croatian, Slovene, Turkish, Swedish, Danish and Norwegian, Finnish, Hungarian, Romanian, Greek, Catalan, Estonian,
/// Latvian, Lithuanian, Indonesian, Arabic, Hindi: nominative and the case that dates take.
constexpr auto month_words = std::to_array<std::string_view>({
    "january jan januar jänner jän jaenner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty "
    "leden "
    "ledna led január januára январь января янв січень січня јануар siječanj siječnja januarja ocak oca tammikuu "
    "tammikuuta ianuarie ian ιανουάριος ιανουαρίου ιαν gener jaanuar janvāris janvārī sausio sausis január januára "
    "януари يناير जनवरी",
    "february feb februar feber février fevrier fév févr fevr febrero febbraio febb fevereiro fev februari luty lutego "
    "lut únor února úno február februára февраль февраля фев лютий лютого фебруар veljača veljače februarja şubat şub "
    "subat helmikuu helmikuuta februarie φεβρουάριος φεβρουαρίου φεβ febrer veebruar februāris februārī vasario "
    "vasaris "
    "februarie febr февруари فبراير फरवरी फ़रवरी",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt marzec marca březen března bře marec március márc "
    "март "
    "марта мар березень березня ožujak ožujka marec mart mars maaliskuu maaliskuuta martie μάρτιος μαρτίου μαρ març "
    "märts marts martā kovo kovas maret مارس मार्च",
    "april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub apríl apríla апрель апреля апр квітень "
    "квітня април travanj travnja aprila nisan nis huhtikuu huhtikuuta április ápr aprilie απρίλιος απριλίου απρ "
    "aprill "
    "aprīlis aprīlī balandžio balandis أبريل ابريل إبريل अप्रैल",
    "may mai mayo maggio mag maio mei maj maja květen května kvě máj mája май мая травень травня мај svibanj svibnja "
    "mayıs mayis toukokuu toukokuuta május máj μάιος μαΐου μαι maig maijs maijā gegužės gegužė مايو मई",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června čvn jún júna июнь июня июн червень "
    "червня јун lipanj lipnja junija haziran haz kesäkuu kesäkuuta június jún iunie iun ιούνιος ιουνίου ιουν juny "
    "juuni "
    "jūnijs jūnijā birželio birželis юни يونيو जून",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července čvc júl júla июль июля июл "
    "липень липня јул srpanj srpnja julija temmuz tem heinäkuu heinäkuuta július júl iulie iul ιούλιος ιουλίου ιουλ "
    "juliol juuli jūlijs jūlijā liepos liepa юли يوليو जुलाई",
    "august aug août aout agosto ago augustus sierpień sierpnia sie srpen srpna srp augusta август августа авг серпень "
    "серпня kolovoz kolovoza avgust avgusta ağustos ağu agustos elokuu elokuuta augusztus augusti αύγουστος αυγούστου "
    "αυγ agost augusts augustā rugpjūčio rugpjūtis أغسطس اغسطس अगस्त",
    "september sep sept septembre septiembre setiembre settembre sett set setembro wrzesień września wrz září zář "
    "septembra сентябрь сентября сен сент вересень вересня септембар rujan rujna eylül eyl syyskuu syyskuuta "
    "szeptember "
    "szept septembrie σεπτέμβριος σεπτεμβρίου σεπ setembre septembris septembrī rugsėjo rugsėjis септември سبتمبر "
    "सितंबर सितम्बर",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź říjen října říj "
    "október októbra октябрь октября окт жовтень жовтня октобар oktobra ekim eki lokakuu lokakuuta "
    "octombrie οκτώβριος οκτωβρίου οκτ oktoober oktobris oktobrī spalio spalis октомври أكتوبر اكتوبر अक्टूबर अक्तूबर",
    "november nov novembre noviembre novembro listopad listopadu lis novembra ноябрь ноября ноя листопад листопада "
    "новембар studeni studenoga studenog kasım kas marraskuu marraskuuta noiembrie noi νοέμβριος νοεμβρίου νοε "
    "novembris novembrī listopada lapkričio lapkritis ноември نوفمبر नवंबर नवम्बर",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru prosinec "
    "prosince decembra декабрь декабря дек грудень грудня децембар prosinac prosinca aralık ara joulukuu "
    "joulukuuta decembrie δεκέμβριος δεκεμβρίου δεκ desembre desember des detsember decembris decembrī gruodžio "
    "gruodis "
    "декември ديسمبر दिसंबर दिसम्बर",
});

/// Two bytes of UTF-8 as a number; only such letters have another case here.
[[nodiscard]] unsigned pair(std::string_view text, std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[at]) << 8U) |
           static_cast<unsigned>(static_cast<unsigned char>(text[at + 1]));
}

[[nodiscard]] unsigned code_point(unsigned two_bytes) {
    return ((two_bytes >> 2U) & 0x7C0U) | (two_bytes & 0x3FU);
}

/// The lower case of a letter of Latin, Greek or Cyrillic.
[[nodiscard]] unsigned lower_of(unsigned c) {
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1U;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c + (c & 1U);
    return c;
}

[[nodiscard]] std::string folded(std::string_view word) {
    std::string lower;
    for (std::size_t at = 0; at < word.size();) {
        auto const lead = static_cast<unsigned char>(word[at]);
        if (lead >= 0xC3 && lead <= 0xD1 && at + 1 < word.size()) {
            auto const c = lower_of(code_point(pair(word, at)));
            lower += static_cast<char>(0xC0U | (c >> 6U));
            lower += static_cast<char>(0x80U | (c & 0x3FU));
            at += 2;
        } else {
            lower += ascii::to_lower(word[at++]);
        }
    }
    return lower;
}

[[nodiscard]] std::unordered_map<std::string_view, unsigned> table_of_words() {
    std::unordered_map<std::string_view, unsigned> table;
    for (unsigned month = 1; month <= month_words.size(); ++month) {
        auto words = month_words[month - 1];
        while (!words.empty()) {
            auto const end = std::min(words.find(' '), words.size());
            table.emplace(words.substr(0, end), month);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    return table;
}

} // namespace

unsigned month_of_word(std::string_view word) {
    static auto const table = table_of_words();
    constexpr std::size_t longest = 40;
    if (word.size() < 3 || word.size() > longest) return 0;
    auto const found = table.find(folded(word));
    return found == table.end() ? 0 : found->second;
}

} // namespace dateline::engine
