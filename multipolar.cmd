@echo off
rem Runs Multipolar: in a release the jar beside this script; in a checkout target\multipolar.jar,
rem which it builds if the sources have changed since the last build.
rem
rem   JAVA_HOME                Java to use; default: the one on the PATH
rem   MULTIPOLAR_JAVA_OPTS     further options for the JVM, such as -Xmx8g or -ea
rem   MULTIPOLAR_CLASSPATH     class path to run without a build
rem
rem Each path is quoted once and used outside any block, so that it may contain & and ).
setlocal EnableExtensions DisableDelayedExpansion

set "ROOT=%~dp0."
set "TARGET=%~dp0target"
set "STAMP=%TARGET%\multipolar.listing"
set "LOCK=%TARGET%\multipolar.building"
set "LISTING=%TARGET%\listing-%RANDOM%-%RANDOM%"
set "ANSWER=%TEMP%\multipolar-%RANDOM%-%RANDOM%.txt"
set "LIST=/L /TS /FP /BYTES /NC /NDL /NJH /NJS /NP"

rem The command as messages print it when they suggest what to type; PowerShell needs the dot.
set "COMMAND=%~0"
if /i "%~dp0"=="%CD%\" set "COMMAND=.\multipolar"

set "JAR=%~dp0multipolar.jar"
set "NEEDED=Java 17 or newer"
if exist "%JAR%" goto java
set "JAR=%TARGET%\multipolar.jar"
set "NEEDED=a JDK 17 or newer"

:java
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME goto javaOnPath
if exist "%JAVA%" goto javaFound
>&2 echo multipolar: JAVA_HOME is "%JAVA_HOME%", and there is no bin\java.exe in it.
exit /b 1
:javaOnPath
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto javaFound
>&2 echo multipolar: no Java found. Install %NEEDED%, or point JAVA_HOME at one.
exit /b 1

rem The file "release" of a Java installation has the version, which saves a start of Java; the
rem java.exe that some installers put on the PATH has no such file beside it.
:javaFound
set "VERSION="
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if not exist "%RELEASE%" goto askJava
for /f "usebackq tokens=1,2 delims==" %%A in ("%RELEASE%") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
:askJava
if defined VERSION goto compareJava
"%JAVA%" -version 2> "%ANSWER%"
for /f "usebackq tokens=3" %%V in ("%ANSWER%") do if not defined VERSION set "VERSION=%%~V"
del "%ANSWER%" 2> nul
:compareJava
set "MAJOR=17"
for /f "delims=.-+_ " %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% GEQ 17 goto program
>&2 echo multipolar: "%JAVA%" is Java %VERSION%; %NEEDED% is needed.
exit /b 1

:program
if defined MULTIPOLAR_CLASSPATH goto run
if "%JAR%"=="%~dp0multipolar.jar" goto run
call :compare
if defined BUILT goto run
if not exist "%TARGET%" mkdir "%TARGET%"

rem Of several simultaneous starts one builds, and the others wait for it.
:lock
mkdir "%LOCK%" 2> nul
if not errorlevel 1 goto locked
if not defined WAITING >&2 echo multipolar: another start builds it; waiting. If none does, remove the folder "%LOCK%".
set "WAITING=1"
ping -n 2 127.0.0.1 > nul
goto lock
:locked
call :compare
if not defined BUILT call :build
rmdir "%LOCK%"
if defined BUILT goto run
exit /b 1

:run
for /f "tokens=2 delims=:." %%C in ('chcp') do set "CODEPAGE=%%C"
if defined CODEPAGE chcp 65001 > nul
rem A command without simulations ends before an optimising compiler has paid off.
set "COMPILER="
for %%C in (chart describe generate-completion help new query validate) do if "%~1"=="%%C" set "COMPILER=-XX:TieredStopAtLevel=1"
set OPTIONS=-XX:+UseParallelGC -XX:MaxRAMPercentage=50 -XX:-OmitStackTraceInFastThrow -Xshare:auto -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
if defined MULTIPOLAR_CLASSPATH goto classes
"%JAVA%" %OPTIONS% "-Dmultipolar.home=%ROOT%" "-Dmultipolar.command=%COMMAND%" %COMPILER% %MULTIPOLAR_JAVA_OPTS% -jar "%JAR%" %*
goto ended
:classes
"%JAVA%" %OPTIONS% "-Dmultipolar.home=%ROOT%" "-Dmultipolar.command=%COMMAND%" %COMPILER% %MULTIPOLAR_JAVA_OPTS% -classpath "%MULTIPOLAR_CLASSPATH%" org.multipolar.app.Multipolar %*
:ended
set "STATUS=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% > nul
exit /b %STATUS%

rem Sets BUILT if the jar was built from the current sources.
:compare
set "BUILT="
if not exist "%JAR%" exit /b 0
if not exist "%STAMP%" exit /b 0
call :sources > "%LISTING%"
call :jar >> "%LISTING%"
fc /b "%LISTING%" "%STAMP%" > nul 2>&1
if not errorlevel 1 set "BUILT=1"
del "%LISTING%" 2> nul
exit /b 0

rem Builds in a separate folder and moves the complete result into place, so that a failed build
rem leaves the previous program intact; sets BUILT.
:build
for %%M in (mvn.cmd) do set "MAVEN=%%~$PATH:M"
if defined MAVEN goto compiler
>&2 echo multipolar: Maven is needed to build it, and there is no mvn on the PATH.
exit /b 1
:compiler
for %%J in ("%JAVA%") do set "JAVAC=%%~dpJjavac.exe"
if defined JAVA_HOME goto thisCompiler
for %%J in (javac.exe) do set "JAVAC=%%~$PATH:J"
:thisCompiler
if exist "%JAVAC%" goto inUse
>&2 echo multipolar: this Java has no javac: it is a JRE, and a JDK is needed to build.
exit /b 1
:inUse
if not exist "%JAR%" goto compile
ren "%JAR%" multipolar.jar 2> nul
if not errorlevel 1 goto compile
>&2 echo multipolar: the sources have changed, and "%JAR%" is in use.
>&2 echo multipolar: let the running simulation end before building anew, or take the change back.
exit /b 1
:compile
if exist "%STAMP%" (
  >&2 echo building Multipolar ^(sources have changed^) ...
) else (
  >&2 echo building Multipolar ^(first time only^) ...
)
call :sources > "%LISTING%"
if exist "%TARGET%\launcher" rmdir /s /q "%TARGET%\launcher"
mkdir "%TARGET%\launcher"
pushd "%ROOT%"
call mvn.cmd -q -B -ntp "-P!checks" -Dmaven.test.skip=true "-Doutput.folder=target\launcher" package < nul > "%TARGET%\launcher\build.log" 2>&1
set "STATUS=%ERRORLEVEL%"
popd
if "%STATUS%"=="0" goto place
>&2 type "%TARGET%\launcher\build.log"
>&2 echo multipolar: the build failed; the lines above say why.
del "%LISTING%" 2> nul
exit /b 1
:place
if not exist "%TARGET%\lib" mkdir "%TARGET%\lib"
move /y "%TARGET%\launcher\lib\*.jar" "%TARGET%\lib" > nul
move /y "%TARGET%\launcher\multipolar.jar" "%JAR%" > nul
if errorlevel 1 exit /b 1
call :jar >> "%LISTING%"
move /y "%LISTING%" "%STAMP%" > nul
rmdir /s /q "%TARGET%\launcher"
set "BUILT=1"
exit /b 0

rem Lists names, sizes and modification times, to the second, of the sources and of the jar, in a
rem format independent of the locale.
:sources
robocopy "%ROOT%" "%TARGET%\nowhere" pom.xml /LEV:1 %LIST%
robocopy "%ROOT%\src\main" "%TARGET%\nowhere" /E %LIST%
goto :eof
:jar
robocopy "%TARGET%" "%TARGET%\nowhere" multipolar.jar /LEV:1 %LIST%
goto :eof
