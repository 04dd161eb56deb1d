namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>How a stated value agrees with the calculated one.</summary>
public enum StatedAgreement
{
    /// <summary>It is the calculated value.</summary>
    Exact,

    /// <summary>It is the calculated value rounded to the decimals that are stated; ties away from zero or to even.</summary>
    Rounded,

    /// <summary>It is the calculated value cut off after the decimals that are stated.</summary>
    Truncated,
}

/// <summary>A stated value that agrees with the result.</summary>
/// <param name="Stated">The stated value.</param>
/// <param name="Calculated">The calculated value in the unit of the stated one, to 28 digits.</param>
/// <param name="Agreement">How they agree.</param>
public sealed record StatedMatch(StatedValue Stated, decimal Calculated, StatedAgreement Agreement);

/// <summary>What a comparison of stated values with a result found.</summary>
/// <param name="Matches">The stated values that agree, in the order in which they were given.</param>
/// <param name="Problems">Everything that does not agree or cannot be compared.</param>
public sealed record StatedCheck(IReadOnlyList<StatedMatch> Matches, IReadOnlyList<Problem> Problems);
