using System.Reflection;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Architecture;

/// <summary>The habit by which things are made from a user's data: TryOf lists what is wrong, Of throws it.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void Every_TryOf_that_is_public_has_an_Of_with_the_same_parameters()
    {
        var methods = typeof(Problem).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).ToList();
        var attempts = methods.Where(method => method.Name is "TryOf").ToList();
        Assert.True(attempts.Count >= 12, "Few were found.");
        Assert.All(attempts, attempt => Assert.Contains(methods, method =>
            method.Name is "Of" && method.DeclaringType == attempt.DeclaringType
            && method.ReturnType == attempt.ReturnType.GetGenericArguments()[0]
            && method.GetParameters().Select(each => each.ParameterType).SequenceEqual(attempt.GetParameters().Select(each => each.ParameterType))));
    }

    [Fact]
    public void No_Of_answers_with_an_outcome() => Assert.DoesNotContain(
        typeof(Problem).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)),
        method => method.Name is "Of" && method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Outcome<>));

    [Fact]
    public void Of_throws_what_TryOf_lists()
    {
        Assert.Equal(AdjustmentBalance.TryOf([]).Problems, Assert.Throws<InvalidDataProblemsException>(() => AdjustmentBalance.Of([])).Problems);
        Assert.Equal(NdcAccounts.TryOf([]).Problems, Assert.Throws<InvalidDataProblemsException>(() => NdcAccounts.Of([])).Problems);
        Assert.Equal(YearlyDeviation.TryOf([]).Problems, Assert.Throws<InvalidDataProblemsException>(() => YearlyDeviation.Of([])).Problems);
        var year = new FiscalYear(2025);
        Assert.Equal(SubsidyRateSteps.TryOf(year, [], "").Problems, Assert.Throws<InvalidDataProblemsException>(() => SubsidyRateSteps.Of(year, [], "")).Problems);
        Assert.Equal(SubsidyTerms.TryOf(year, 0).Problems, Assert.Throws<InvalidDataProblemsException>(() => SubsidyTerms.Of(year, 0)).Problems);
        var none = MassOfCO2e.FromTonnes(-1);
        Assert.Equal(AdjustedEmissions.TryOf(year, none, -1, 0, 0).Problems, Assert.Throws<InvalidDataProblemsException>(() => AdjustedEmissions.Of(year, none, -1, 0, 0)).Problems);
    }
}
