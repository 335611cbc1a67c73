#include "engine/event/mention.hpp"
