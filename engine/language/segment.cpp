#include "engine/language/segment.hpp"
