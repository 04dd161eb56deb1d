using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>A value of a programme's rules with its provenance.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Provenance">Where the value comes from, with a confidence that allows its use.</param>
public sealed record Sourced<T>(T Value, Provenance Provenance)
    where T : notnull
{
    /// <summary>A value that the caller supplies.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">The document it was taken from.</param>
    public static Sourced<T> SuppliedBy(T value, string source) => new(value, Provenance.SuppliedBy(source));
}
