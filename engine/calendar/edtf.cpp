#include "engine/calendar/edtf.hpp"
