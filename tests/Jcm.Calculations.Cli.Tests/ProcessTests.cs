using System.Diagnostics;
using System.Text;
using Xunit;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>The tool as a shell starts it, with its output redirected.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Redirected_output_is_plain_UTF8_without_a_byte_order_mark_and_with_plain_line_ends()
    {
        var (code, output, error) = Run("describe", "VN_AM007");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Equal(Encoding.UTF8.GetBytes(ToolRun.Of("describe", "VN_AM007").Out), output);
    }

    [Theory]
    [InlineData(ExitCode.Done, "--version")]
    [InlineData(ExitCode.WrongUsage, "describe", "nothing")]
    [InlineData(ExitCode.WrongUsage, "--nonsense")]
    public void The_shell_gets_the_exit_code(int expected, params string[] args) => Assert.Equal(expected, Run(args).Code);

    [Fact]
    public void A_full_disc_is_an_ordinary_message()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("There is no device that is always full.");
        using var process = Start("/bin/sh", ["-c", $"dotnet '{Tool}' methodologies > /dev/full"]);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.NotWritten, process.ExitCode);
        Assert.StartsWith("The output could not be written: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_stops_early_is_no_fault()
    {
        if (!File.Exists("/bin/sh")) Assert.Skip("There is no shell.");
        using var process = Start("/bin/sh", ["-c", $"dotnet '{Tool}' new VN_AM007 --points 500 | head -1"]);
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, "{\n", ""), (process.ExitCode, output, error));
    }

    [Fact]
    public void A_command_that_waits_for_input_says_that_it_was_stopped()
    {
        if (!File.Exists("/bin/sh")) Assert.Skip("There is no shell to send the signal.");
        using var process = Start("dotnet", [Tool, "calculate", "-"]);
        // More than a pipe holds: once it is taken, the command is reading and waits for more.
        process.StandardInput.Write(new string(' ', 1024 * 1024));
        process.StandardInput.Flush();
        using var kill = Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -INT {process.Id}")]);
        kill.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((ExitCode.Interrupted, "Stopped.\n"), (process.ExitCode, error));
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "jcm.dll");

    private static (int Code, byte[] Out, string Error) Run(params string[] args)
    {
        using var process = Start("dotnet", [Tool, .. args]);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error);
    }

    private static Process Start(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
