namespace Jcm.Calculations.Evaluation;

/// <summary>Warnings in the order in which they were found, each once.</summary>
internal sealed class WarningList
{
    private readonly List<Warning> warnings = [];
    private readonly HashSet<Warning> seen = [];

    internal IReadOnlyList<Warning> All => warnings;

    internal void Add(Warning warning)
    {
        if (seen.Add(warning)) warnings.Add(warning);
    }
}
