using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>A proposal for the demonstration programme of NEDO beside its criteria.</summary>
/// <param name="Demonstration">Credits that can be issued for the demonstration period.</param>
/// <param name="Dissemination">Reduction expected in one year of the dissemination phase.</param>
public sealed record NedoScreening(ThresholdCheck Demonstration, ThresholdCheck Dissemination)
{
    /// <summary>Whether both criteria are met.</summary>
    public bool Passes => Demonstration.IsMet && Dissemination.IsMet;

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>Both comparisons, one line each.</summary>
    public override string ToString() => $"{Demonstration}\n{Dissemination}";
}
