@echo off
rem Runs Multipolar, after building it when its sources are not those of the last build.
rem
rem   JAVA_HOME                the JDK to use, otherwise the one on the PATH
rem   MULTIPOLAR_JAVA_OPTS     further options for the JVM, such as -Xmx8g or -ea
rem   MULTIPOLAR_CLASSPATH     run these classes and build nothing
setlocal EnableExtensions DisableDelayedExpansion

set "ROOT=%~dp0."
set "TARGET=%~dp0target"
set "STAMP=%TARGET%\multipolar.listing"
set "LISTING=%TEMP%\multipolar-%RANDOM%-%RANDOM%.listing"
set "LIST=/L /TS /FP /BYTES /NC /NDL /NJH /NJS /NP"

set "JAVA=java.exe"
if not defined JAVA_HOME goto javaOnPath
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto program
echo multipolar: JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe in it. 1>&2
exit /b 1
:javaOnPath
where /q java.exe
if not errorlevel 1 goto program
echo multipolar: no Java found. Install a JDK 17 or newer, or point JAVA_HOME at one. 1>&2
exit /b 1

:program
set "JAR=%TARGET%\multipolar.jar"
set "PROGRAM=-jar "%JAR%""
if not defined MULTIPOLAR_CLASSPATH goto listing
set "PROGRAM=-classpath "%MULTIPOLAR_CLASSPATH%" org.multipolar.app.Multipolar"
goto run

:listing
call :sources > "%LISTING%"
copy /y "%LISTING%" "%LISTING%.now" > nul
call :jar >> "%LISTING%.now"
if not exist "%JAR%" goto build
fc /b "%LISTING%.now" "%STAMP%" > nul 2>&1
if not errorlevel 1 goto built

:build
where /q mvn.cmd
if errorlevel 1 (
  echo multipolar: Maven is needed to build it, and there is no mvn on the PATH. 1>&2
  goto failed
)
if defined JAVA_HOME (
  if exist "%JAVA_HOME%\bin\javac.exe" goto compile
) else (
  where /q javac.exe && goto compile
)
echo multipolar: this Java has no javac: it is a JRE, and a JDK is needed to build. 1>&2
goto failed

:compile
if exist "%STAMP%" (
  echo building Multipolar ^(sources have changed^) ... 1>&2
) else (
  echo building Multipolar ^(first time only^) ... 1>&2
)
if not exist "%TARGET%" mkdir "%TARGET%"
type nul > "%STAMP%"
if exist "%TARGET%\classes" rmdir /s /q "%TARGET%\classes"
if exist "%TARGET%\maven-status" rmdir /s /q "%TARGET%\maven-status"
if exist "%JAR%" del "%JAR%" 2> nul
if exist "%JAR%" (
  echo multipolar: "%JAR%" is in use: let the running simulation end before building anew. 1>&2
  goto failed
)
pushd "%ROOT%"
call mvn.cmd -q -B -ntp "-P!checks" -Dmaven.test.skip=true package < nul > "%TARGET%\build.log" 2>&1
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  type "%TARGET%\build.log" 1>&2
  echo multipolar: the build failed; the lines above say why. 1>&2
  goto failed
)
copy /y "%LISTING%" "%STAMP%" > nul
call :jar >> "%STAMP%"
:built
del "%LISTING%" "%LISTING%.now" 2> nul

:run
set "HEADLESS=true"
if /i "%~1"=="gui" set "HEADLESS=false"
"%JAVA%" -XX:+UseParallelGC -XX:MaxRAMPercentage=50 -XX:-OmitStackTraceInFastThrow -Xshare:auto -Djava.awt.headless=%HEADLESS% -Djdk.console=java.base -Dfile.encoding=UTF-8 "-Dmultipolar.home=%ROOT%" "-Dmultipolar.command=%~0" %MULTIPOLAR_JAVA_OPTS% %PROGRAM% %*
exit /b %ERRORLEVEL%

:failed
del "%LISTING%" "%LISTING%.now" 2> nul
exit /b 1

rem Names, sizes and times to the second of what is built from and of what was built, in a form
rem that no locale changes.
:sources
robocopy "%ROOT%" "%TARGET%\nowhere" pom.xml /LEV:1 %LIST%
robocopy "%ROOT%\src\main" "%TARGET%\nowhere" /E %LIST%
exit /b 0
:jar
robocopy "%TARGET%" "%TARGET%\nowhere" multipolar.jar /LEV:1 %LIST%
exit /b 0
