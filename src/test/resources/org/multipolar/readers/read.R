# Reads the tables of a results folder by its datapackage.json and says what is in them.
folder <- commandArgs(trailingOnly = TRUE)[1]
package <- jsonlite::read_json(file.path(folder, "datapackage.json"))
types <- c(integer = "integer", number = "numeric", string = "character", date = "Date")
tables <- list()
say <- function(...) cat(..., sep = "\t", fill = FALSE)
for (resource in package$resources) {
  if (resource$format != "csv") next
  fields <- resource$schema$fields
  names <- vapply(fields, function(f) f$name, "")
  table <- read.csv(
    file.path(folder, resource$path), check.names = TRUE, na.strings = "", encoding = "UTF-8",
    colClasses = setNames(types[vapply(fields, function(f) f$type, "")], names)
  )
  stopifnot(identical(names(table), names))
  tables[[resource$name]] <- table
  for (field in fields) {
    column <- table[[field$name]]
    column <- column[!is.na(column)]
    ends <- if (field$type == "string") {
      as.character(length(unique(column)))
    } else if (length(column) == 0) {
      character()
    } else if (field$type == "date") {
      format(range(column))
    } else {
      sprintf("%.17g", range(column))
    }
    cat(paste(c(resource$name, field$name, length(column), ends), collapse = "\t"), "\n", sep = "")
  }
  for (key in resource$schema$foreignKeys) {
    other <- tables[[key$reference$resource]]
    if (!is.null(other)) {
      both <- merge(table, other[unlist(key$reference$fields)], by = unlist(key$fields))
      cat(paste(c("joined", resource$name, key$reference$resource, nrow(both)), collapse = "\t"), "\n", sep = "")
    }
  }
}
