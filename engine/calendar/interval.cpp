#include "engine/calendar/interval.hpp"
