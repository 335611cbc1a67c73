#include "engine/event/extract.hpp"
