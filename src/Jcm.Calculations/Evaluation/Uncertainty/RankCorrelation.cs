using System.Globalization;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How strongly two parameters go together: the correlation of their ranks after Spearman, whatever their distributions.</summary>
/// <param name="First">Symbol of one parameter.</param>
/// <param name="Second">Symbol of the other parameter.</param>
/// <param name="Coefficient">Above −1 and below 1; zero for none.</param>
/// <exception cref="ArgumentNullException">A symbol is null.</exception>
public sealed record RankCorrelation(string First, string Second, decimal Coefficient)
{
    /// <summary>Symbol of one parameter.</summary>
    public string First { get; init; } = First ?? throw new ArgumentNullException(nameof(First));

    /// <summary>Symbol of the other parameter.</summary>
    public string Second { get; init; } = Second ?? throw new ArgumentNullException(nameof(Second));

    /// <summary>Symbols and coefficient, in the same way under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} and {Second}: {Coefficient}");
}
