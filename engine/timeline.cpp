#include "engine/timeline.hpp"
