-- Check-ins are found by the day on which they are due (migrations of conversations); the index by rhythm alone serves nobody.

drop index person_with_rhythm;
