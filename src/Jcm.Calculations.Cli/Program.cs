using System.Text;

namespace Jcm.Calculations.Cli;

/// <summary>The tool at a real console.</summary>
internal static class Program
{
    private const int BufferSize = 64 * 1024;

    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, signal) =>
        {
            signal.Cancel = true;
            StopSoon(stop);
        };
        // Consoles of Windows show the letters of their own code page otherwise.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        using var output = Writer(Console.OpenStandardOutput());
        using var error = Writer(Console.OpenStandardError());
        var isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") is "dumb";
        var terminal = new Terminal
        {
            OpenIn = Console.OpenStandardInput,
            Out = output,
            Error = error,
            IsOutRich = !isPlain && !Console.IsOutputRedirected,
            IsErrorRich = !isPlain && !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? null : WindowWidth(),
            ErrorWidth = Console.IsErrorRedirected ? null : WindowWidth(),
            WorkingFolder = Environment.CurrentDirectory,
            CancellationToken = stop.Token,
        };
        return JcmTool.Run(args, terminal);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };

    private static int? WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Commands stop at the next row and say so. One that waits for input is ended here, since no row will come; its own words cannot be reached any more.</summary>
    private static void StopSoon(CancellationTokenSource stop)
    {
        stop.Cancel();
        new Thread(() =>
        {
            Thread.Sleep(1000);
            using (var error = Console.OpenStandardError()) error.Write("Stopped.\n"u8);
            Environment.Exit(ExitCode.Interrupted);
        }) { IsBackground = true }.Start();
    }
}
