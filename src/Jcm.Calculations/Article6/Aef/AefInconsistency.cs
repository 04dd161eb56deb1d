using System.Globalization;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>One stretch of identifiers on which two reports do not agree.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="First">The transferring Party; for use and holding the Party named first.</param>
/// <param name="Second">The acquiring Party; for use and holding the other Party.</param>
/// <param name="Identity">The identity of the outcomes, as the first Party states it where both do.</param>
/// <param name="FirstId">First serial number.</param>
/// <param name="LastId">Last serial number.</param>
/// <param name="Times">How many times over: more than one where the same outcomes changed hands several times.</param>
/// <param name="FirstSays">What the first Party reports.</param>
/// <param name="SecondSays">What the second Party reports.</param>
public sealed record AefInconsistency(
    AefInconsistencyKind Kind,
    Party First,
    Party Second,
    AefIdentity Identity,
    long FirstId,
    long LastId,
    int Times,
    string FirstSays,
    string SecondSays)
{
    /// <summary>Whether this may be right: the field is free text, or assigned by each Party for itself.</summary>
    public bool IsRemark => Kind is AefInconsistencyKind.GwpValues or AefInconsistencyKind.Authorisation;

    /// <summary>How many identifiers are concerned.</summary>
    public decimal Count => (decimal)LastId - FirstId + 1;

    /// <summary>For example <c>CA0001-JPN01-THA-1..100-2024 [NotAcquired] THA: transferred to JPN; JPN: nothing</c>.</summary>
    public override string ToString()
    {
        var times = Times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Times} times");
        return $"{Identity.Serials(FirstId, LastId)}{times} [{Kind}] {First}: {FirstSays}; {Second}: {SecondSays}";
    }
}
