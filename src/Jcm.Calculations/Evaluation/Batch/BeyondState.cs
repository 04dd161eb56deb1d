using System.Numerics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>What of a group does not fit into its <see cref="GroupState"/>: rows that needed a closer look, bits below the smallest unit, sums too large for a word, and bad rows.</summary>
internal sealed class BeyondState
{
    /// <summary>Reference emissions in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger Reference { get; set; }

    /// <summary>Project emissions in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger Project { get; set; }

    /// <summary>Sum of magnitudes in 2⁻³² t.</summary>
    internal BigInteger Magnitude { get; set; }

    /// <summary>Known differences between doubles and decimals, in 2⁻⁸³ t, each rounded up.</summary>
    internal BigInteger Error { get; set; }

    /// <summary>Rows that were calculated in decimals too.</summary>
    internal long CloserLooks { get; set; }

    /// <summary>Rows that were left out.</summary>
    internal long BadRows { get; set; }

    internal bool IsEmpty => Reference.IsZero && Project.IsZero && Magnitude.IsZero && Error.IsZero && CloserLooks == 0 && BadRows == 0;

    internal void Add(BeyondState other)
    {
        Reference += other.Reference;
        Project += other.Project;
        Magnitude += other.Magnitude;
        Error += other.Error;
        CloserLooks += other.CloserLooks;
        BadRows += other.BadRows;
    }
}
