using System.Numerics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>What the rows of a group have added up to: whole numbers in the units of <see cref="FixedPoint"/>.</summary>
internal struct GroupState
{
    private const long LowMask = (1L << FixedPoint.MiddleBits) - 1;

    /// <summary>Rows that can be added one by one before low parts have to be carried into high ones: 2¹⁰ times 2⁵⁰ units leave room for a block of rows.</summary>
    private const long RowsBetweenCarries = 1024;

    /// <summary>Larger parts go on as long whole numbers.</summary>
    internal const long MostBeforeSettling = 1L << 61;

    internal long ReferenceHigh;
    internal long ReferenceLow;
    internal long ProjectHigh;
    internal long ProjectLow;

    /// <summary>Sum of the magnitudes of reference and project emissions, each rounded to 2⁻³² t.</summary>
    internal long Magnitude;

    internal long Rows;

    /// <summary>Whether the parts have to be carried before more is added.</summary>
    internal readonly bool IsFull => Rows % RowsBetweenCarries == 0;

    /// <summary>The high parts may be close to the end of a word.</summary>
    internal readonly bool IsLarge => IsBeyond(ReferenceHigh) || IsBeyond(ProjectHigh) || IsBeyond(Magnitude);

    /// <summary>Reference emissions in 2⁻⁸³ t.</summary>
    internal readonly BigInteger Reference => ((BigInteger)ReferenceHigh << FixedPoint.MiddleBits) + ReferenceLow;

    /// <summary>Project emissions in 2⁻⁸³ t.</summary>
    internal readonly BigInteger Project => ((BigInteger)ProjectHigh << FixedPoint.MiddleBits) + ProjectLow;

    /// <summary>Moves what exceeds a low part into the high one, so that equal sums have equal parts.</summary>
    internal void Carry()
    {
        ReferenceHigh += ReferenceLow >> FixedPoint.MiddleBits;
        ReferenceLow &= LowMask;
        ProjectHigh += ProjectLow >> FixedPoint.MiddleBits;
        ProjectLow &= LowMask;
    }

    internal void Add(in GroupState other)
    {
        ReferenceHigh += other.ReferenceHigh;
        ReferenceLow += other.ReferenceLow;
        ProjectHigh += other.ProjectHigh;
        ProjectLow += other.ProjectLow;
        Magnitude += other.Magnitude;
        Rows += other.Rows;
    }

    private static bool IsBeyond(long value) => value is >= MostBeforeSettling or <= -MostBeforeSettling;
}
