using FsCheck;
using FsCheck.Fluent;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>States a law over random inputs.</summary>
internal static class Law
{
    /// <summary>Fails with the first input for which <paramref name="law"/> throws, as assertions do.</summary>
    internal static void Holds<T>(Gen<T> inputs, Action<T> law, int runs = 300) =>
        Prop.ForAll(inputs.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
