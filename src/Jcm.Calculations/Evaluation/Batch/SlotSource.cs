using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>What the hot loop reads of an input.</summary>
/// <param name="Values">The values in the parameter's unit.</param>
/// <param name="MagnitudeAbove">By how much the magnitude exceeds the value.</param>
internal readonly record struct SlotSource(LanePointer Values, double MagnitudeAbove)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> MagnitudeOf(nuint row) => Vector512.Abs(Values.Load(row)) + Vector512.Create(MagnitudeAbove);
}

/// <summary>A column as the hot loop meets it first: checked, and converted where its unit is not the parameter's.</summary>
/// <param name="Numbers">The numbers as they stand in the column.</param>
/// <param name="Slot">The slot of the parameter.</param>
/// <param name="Lowest">The lowest number that needs no closer look.</param>
/// <param name="Room">By how much a number may exceed the lowest, as the bits of a double that is not negative.</param>
/// <param name="Scale">What a number is multiplied by.</param>
/// <param name="Offset">What is added after that.</param>
/// <param name="IsConverted">Whether it is converted at all.</param>
internal readonly record struct ColumnSource(LanePointer Numbers, int Slot, double Lowest, long Room, double Scale, double Offset, bool IsConverted)
{
    internal static ColumnSource Of(LanePointer numbers, InputColumn column)
    {
        var room = column.Highest - column.Lowest;
        // A difference that was rounded may hide that a number is one step too large; one step less is safe.
        if (column.Lowest != 0) room = double.BitDecrement(room);
        return new(numbers, column.Slot, column.Lowest, room >= 0 ? BitConverter.DoubleToInt64Bits(room) : -1, column.Scale, column.Offset, column.IsConverted);
    }

    /// <summary>Eight rows: the sign bit is set in lanes whose number needs a closer look. Positive doubles are in the order of their bits, and no NaN is within a limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<long> NeedCloserLook(Vector512<double> numbers)
    {
        var above = (numbers - Vector512.Create(Lowest)).AsInt64();
        return (Vector512.Create(Room) - above) | above;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Convert(Vector512<double> numbers) => (numbers * Scale) + Vector512.Create(Offset);
}

/// <summary>Eight rows of every input.</summary>
internal readonly ref struct ValueInputs(ref SlotSource slots, nuint row) : IInputs<Lanes>
{
    private readonly ref SlotSource slots = ref slots;
    private readonly nuint row = row;

    public Lanes this[Input input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        // There is a source for each slot of the kernel, which has checked that its slots are 0, 1, 2, …
        get => new(Unsafe.Add(ref slots, input.Slot).Values.Load(row));
    }
}

/// <summary>The magnitudes of eight rows of every input.</summary>
internal readonly ref struct MagnitudeInputs(ref SlotSource slots, nuint row) : IInputs<Magnitude>
{
    private readonly ref SlotSource slots = ref slots;
    private readonly nuint row = row;

    public Magnitude this[Input input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Unsafe.Add(ref slots, input.Slot).MagnitudeOf(row));
    }
}
