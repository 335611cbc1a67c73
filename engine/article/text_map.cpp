#include "engine/article/text_map.hpp"
