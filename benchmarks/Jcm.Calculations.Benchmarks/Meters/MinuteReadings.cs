using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Meters;

/// <summary>
/// Readings of a solar plant minute by minute, made while they are read: eleven days over and over, on a register that goes on. Making them is one addition
/// and one division for eight, so that it takes little of the time of what reads them. All values are made up.
/// </summary>
internal sealed class MinuteReadings : IRowSource
{
    internal const int MinutesOfDay = 1440;
    internal const int Decimals = 2;
    internal const int RolloverDigits = 7;
    internal const double CountsOfUnit = 100;

    /// <summary>The most that goes through in a minute, in counts.</summary>
    internal const int MostCounts = 100;

    /// <summary>Where a register of <see cref="RolloverDigits"/> digits begins again.</summary>
    private const double Rollover = 1e7;

    private const int Days = 11;
    private const int Length = Days * MinutesOfDay;
    private const int Width = 8;
    private const int FirstLight = 5 * 60;
    private const int LastLight = 19 * 60;

    private readonly MeterForm form;
    private readonly long rows;
    private readonly long firstSecond;
    private readonly long firstCounts;
    private readonly double modulus;

    // What each minute adds to the shape: cumulative for a register, on its own for intervals. Not a number where a reading is missing.
    private readonly double[] shape = new double[Length];
    private readonly double[] seconds = new double[Length + 1];
    private readonly long[] cumulative = new long[Length + 1];

    internal MinuteReadings(MeterForm form, int meter, long days, DateTimeOffset first)
    {
        this.form = form;
        // A register is read at both ends of every interval.
        rows = (days * MinutesOfDay) + (IsIntervals ? 0 : 1);
        firstSecond = first.ToUnixTimeSeconds();
        firstCounts = 1_234_567 + (4_321 * meter);
        modulus = form == MeterForm.Rollover ? Rollover : 1e15;
        var state = (uint)meter + 1;
        for (var i = 0; i < Length; i++)
        {
            var minute = i % MinutesOfDay;
            state = (state * 1664525) + 1013904223;
            // A parabola over the day, less what the clouds take.
            var light = Math.Max(0L, (long)(minute - FirstLight) * (LastLight - minute));
            var amount = (long)(light * MostCounts * (160 + (state >> 25)) / (420L * 420 * 288));
            cumulative[i + 1] = cumulative[i] + amount;
            // The last reading is at the first minute of a day and is there, so that the total is known.
            var isMissing = form == MeterForm.Missing && minute > 0 && (state >> 8) % 100 == 0;
            shape[i] = isMissing ? double.NaN : IsIntervals ? amount : cumulative[i];
            seconds[i] = (60 * i) + (minute == 0 ? 0 : (state >> 20) % 20);
        }

        seconds[Length] = 60 * Length;
    }

    private bool IsIntervals => form is MeterForm.Intervals or MeterForm.TimedIntervals;

    /// <summary>How many readings there are.</summary>
    internal long Rows => rows;

    /// <summary>What goes through from the first reading to a minute, in counts: the sum of whole numbers that no reading takes part in.</summary>
    internal long CountsUntil(long minute) => (minute / Length * cumulative[Length]) + cumulative[minute % Length];

    /// <inheritdoc/>
    public IRowReader Open() => new Reader(this);

    /// <summary>Makes the next readings.</summary>
    /// <param name="row">The number of the first.</param>
    /// <param name="values">Room for their values.</param>
    /// <param name="times">Room for their times, those of their beginnings for intervals; empty where they carry none.</param>
    /// <param name="ends">Room for the times of their ends; empty for all but timed intervals.</param>
    /// <returns>How many; zero at the end.</returns>
    internal int Fill(long row, Span<double> values, Span<double> times, Span<double> ends)
    {
        var begin = (int)(row % Length);
        var count = (int)Math.Min(Math.Min(values.Length, rows - row), Length - begin);
        if (count <= 0) return 0;
        var turns = row / Length;
        var added = IsIntervals ? 0 : (double)((firstCounts + (turns * cumulative[Length])) % (long)modulus);
        Shift(shape.AsSpan(begin, count), values, added);
        if (times.IsEmpty) return count;
        var start = (double)(firstSecond + (turns * 60 * Length));
        for (var i = 0; i < count; i++) times[i] = start + seconds[begin + i];
        for (var i = 0; i < count && !ends.IsEmpty; i++) ends[i] = start + seconds[begin + i + 1];
        return count;
    }

    private void Shift(ReadOnlySpan<double> from, Span<double> to, double added)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        var (all, again, unit) = (Vector512.Create(added), Vector512.Create(modulus), Vector512.Create(CountsOfUnit));
        var i = 0;
        for (; i <= from.Length - Width; i += Width)
        {
            var shown = Vector512.LoadUnsafe(ref source, (nuint)i) + all;
            shown -= Vector512.GreaterThanOrEqual(shown, again) & again;
            (shown / unit).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < from.Length; i++)
        {
            var shown = from[i] + added;
            to[i] = (shown >= modulus ? shown - modulus : shown) / CountsOfUnit;
        }
    }

    private sealed class Reader(MinuteReadings readings) : IRowReader
    {
        private long next;

        public RowChunk Read(RowBuffer buffer)
        {
            var count = readings.form switch
            {
                MeterForm.Timed => readings.Fill(next, buffer.Column(1), buffer.Column(0), default),
                MeterForm.TimedIntervals => readings.Fill(next, buffer.Column(2), buffer.Column(0), buffer.Column(1)),
                _ => readings.Fill(next, buffer.Column(0), default, default),
            };
            next += count;
            return buffer.Filled(count, hasGroups: false);
        }

        public void Dispose()
        {
        }
    }
}
