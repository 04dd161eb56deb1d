using System.Text;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>What one command line gave.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    /// <param name="args">The words after <c>jcm</c>.</param>
    internal static ToolRun Of(params string[] args) => With(new ToolSetting(), args);

    /// <summary>Runs a command line in a setting of its own.</summary>
    internal static ToolRun With(ToolSetting setting, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            OpenIn = () => new MemoryStream(Encoding.UTF8.GetBytes(setting.Input)),
            Out = setting.Out ?? output,
            Error = error,
            IsOutRich = setting.IsRich,
            IsErrorRich = setting.IsRich,
            Width = setting.Width,
            ErrorWidth = setting.Width,
            WorkingFolder = setting.Folder,
            CancellationToken = setting.CancellationToken,
        };
        var code = JcmTool.Run(args, terminal);
        return new(code, output.ToString(), error.ToString());
    }
}

/// <summary>The world around a command.</summary>
internal sealed record ToolSetting
{
    internal string Input { get; init; } = "";

    internal TextWriter? Out { get; init; }

    internal bool IsRich { get; init; }

    internal int? Width { get; init; }

    internal string Folder { get; init; } = AppContext.BaseDirectory;

    internal CancellationToken CancellationToken { get; init; }
}
