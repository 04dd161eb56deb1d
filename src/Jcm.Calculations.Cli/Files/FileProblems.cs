namespace Jcm.Calculations.Cli.Files;

/// <summary>What is wrong with a file.</summary>
/// <param name="File">The file, as on the command line.</param>
/// <param name="Problems">At least one.</param>
internal sealed record FileProblems(string File, IReadOnlyList<Problem> Problems);
