-- Reports look at the cases received in a quarter or a year.
create index case_file_received on casework.case_file (received_at);
