using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>One line of the working of a programme result.</summary>
/// <param name="Subject">What is calculated or decided.</param>
/// <param name="Working">The equation with its numbers, or the reason in words.</param>
/// <param name="Provenance">Where the rule or the equation comes from; null where the line states only what was supplied.</param>
public sealed record ScreeningLine(string Subject, string Working, Provenance? Provenance = null)
{
    /// <summary>Subject, working, source and confidence on one line.</summary>
    public override string ToString() => Provenance is null
        ? $"{Subject}: {Working}"
        : $"{Subject}: {Working} [{ProgrammeText.Source(Provenance)}]";
}
