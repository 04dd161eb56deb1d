using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>An amount that was divided on its own, and its parts.</summary>
public sealed class AllocationLot
{
    internal AllocationLot(DividedAmount amount, IReadOnlyList<AllocatedPart> parts)
    {
        Amount = amount;
        Parts = parts;
    }

    /// <summary>For example <c>vintage 2022</c>, <c>from 2021</c> or <c>whole amount</c>.</summary>
    public string Name => Amount.Name;

    /// <summary>The vintage; null where the amount has several, or none is known.</summary>
    public CalendarYear? Vintage => Amount.Vintage;

    /// <summary>The amount in tonnes.</summary>
    public long Total => Amount.Tonnes;

    /// <summary>The parts in the order of the shares.</summary>
    public IReadOnlyList<AllocatedPart> Parts { get; }

    internal DividedAmount Amount { get; }
}
