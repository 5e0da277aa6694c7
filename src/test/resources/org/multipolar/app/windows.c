/* Stand-ins for programs that Wine lacks or only sketches, told apart by their names: java.exe prints
   its arguments, or the version STUB_VERSION; robocopy.exe lists files with their sizes, as the real
   one does with /L; fc.exe compares two files. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void utf8(const wchar_t *text) {
  char bytes[8192];
  WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, 0, 0);
  printf("%s\n", bytes);
}

static int list(const wchar_t *folder, const wchar_t *pattern) {
  wchar_t path[4096];
  WIN32_FIND_DATAW file;
  swprintf(path, 4096, L"%ls\\%ls", folder, pattern);
  HANDLE search = FindFirstFileW(path, &file);
  if (search == INVALID_HANDLE_VALUE) return 0;
  do {
    if (!(file.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)) {
      printf("%lu ", file.nFileSizeLow);
      utf8(file.cFileName);
    }
  } while (FindNextFileW(search, &file));
  FindClose(search);
  return 1;
}

static int differ(const wchar_t *first, const wchar_t *second) {
  FILE *a = _wfopen(first, L"rb"), *b = _wfopen(second, L"rb");
  int x = 0, y = 0;
  if (!a || !b) return 2;
  while (x == y && x != EOF) {
    x = getc(a);
    y = getc(b);
  }
  return x != y;
}

int wmain(int count, wchar_t **words) {
  wchar_t self[4096];
  GetModuleFileNameW(0, self, 4096);
  if (wcsstr(self, L"fc.exe")) return differ(words[2], words[3]);
  if (wcsstr(self, L"robocopy")) return list(words[1], wcsncmp(words[3], L"/", 1) ? words[3] : L"*");
  if (count == 2 && !wcscmp(words[1], L"-version")) {
    fprintf(stderr, "openjdk version \"%s\" 2025-01-01\n", getenv("STUB_VERSION"));
    return 0;
  }
  for (int i = 1; i < count; i++) utf8(words[i]);
  return 0;
}
