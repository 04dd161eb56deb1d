using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>What holds for any ledger, over long random sequences of actions.</summary>
public sealed class LedgerLawTests
{
    private const int ManyActions = 1_500;

    private static readonly FsCheck.Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void The_random_actions_meet_every_kind_and_many_are_accepted()
    {
        var accepted = new Dictionary<Type, int>();
        for (var seed = 0; seed < 8; seed++)
        {
            foreach (var (action, step) in new RandomActions(seed).From(Scene.Opening, ManyActions))
            {
                accepted[action.GetType()] = accepted.GetValueOrDefault(action.GetType()) + (step.IsAccepted ? 1 : 0);
            }
        }

        Assert.All(accepted, each => Assert.True(each.Value >= 10, FormattableString.Invariant($"{each.Key.Name}: {each.Value} accepted")));
        Assert.Equal(10, accepted.Count);
    }

    [Fact]
    public void Quantity_is_conserved_no_outcome_is_in_two_places_and_refused_actions_change_nothing() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var ledger = Scene.Opening;
                foreach (var (action, step) in new RandomActions(seed).From(ledger, ManyActions))
                {
                    if (!step.IsAccepted)
                    {
                        Assert.Same(ledger, step.Ledger);
                        continue;
                    }

                    Assert.Equal(ledger.Issued + (action is Issue issue ? issue.Range.Quantity : 0), step.Ledger.Issued);
                    ledger = step.Ledger;
                    Assert.Equal(ledger.Issued, ledger.Blocks.Sum(block => block.Quantity));
                    var blocks = ledger.Blocks.ToList();
                    for (var i = 1; i < blocks.Count; i++)
                    {
                        Assert.True(blocks[i - 1].Range.Series != blocks[i].Range.Series || blocks[i - 1].Range.Last < blocks[i].Range.First, "Two blocks overlap.");
                    }
                }

                Assert.All(ledger.Blocks.Where(block => block.Final is { Kind: FinalKind.Use or FinalKind.Cancellation }), block => Assert.NotNull(block.FirstTransfer));
                Assert.Equal(ledger.Issued, ledger.Balances().Sum(balance => balance.Quantity));
                Assert.All(ledger.Balances().Where(balance => balance.Account is not null), balance => Assert.Equal(balance.Quantity, ledger.Balance(balance.Account!)));
            },
            runs: 8);

    [Fact]
    public void Replaying_the_actions_gives_the_same_ledger_bit_for_bit() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var steps = new RandomActions(seed).From(Scene.Opening, ManyActions).Select(each => each.Step).ToList();
                var ledger = steps[^1].Ledger;
                var replay = Scene.Opening.Replay(steps.Select(step => step.Action));
                Assert.Equal(ledger.Fingerprint(), replay.Ledger.Fingerprint());
                Assert.Equal(steps.Where(step => !step.IsAccepted).Select(step => step.Refusal), replay.Refused.Select(each => each.Refusal));
                var fromEntries = ItmoLedger.Empty.Replay(ledger.Entries.Select(entry => entry.Action));
                Assert.Empty(fromEntries.Refused);
                Assert.Equal(ledger.Fingerprint(), fromEntries.Ledger.Fingerprint());
            },
            runs: 8);

    [Fact]
    public void The_ledger_agrees_with_a_model_of_single_tonnes() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var model = new TonneModel();
                Assert.All(Scene.OpeningActions(), action => Assert.True(model.Try(action)));
                var ledger = Scene.Opening;
                foreach (var (action, step) in new RandomActions(seed).From(ledger, ManyActions))
                {
                    Assert.True(step.IsAccepted == model.Try(action), $"{action}: {step.Refusal?.ToString() ?? "accepted"}, and the model differs.");
                    ledger = step.Ledger;
                }

                Assert.Equal(model.Tonnes.Count, ledger.Issued);
                foreach (var ((series, serial), tonne) in model.Tonnes)
                {
                    var block = ledger.Find(series, serial)!;
                    Assert.Equal(tonne.Account, block.Account);
                    Assert.Equal(tonne.Party, block.Party);
                    Assert.Equal(tonne.FirstTransferredFor, block.FirstTransfer?.Purposes);
                    Assert.Equal(tonne.Final, block.Final?.Kind);
                    Assert.Equal(tonne.UseYear, block.Final?.UseYear);
                    Assert.Equal(tonne.Authorisations.Values.Select(each => (each.Id, each.Version)).Order(), block.Authorisations.Select(unit => (unit.Authorisation.Id, unit.Authorisation.Version)).Order());
                }
            },
            runs: 12);

    [Fact]
    public void The_amounts_for_adjustments_are_those_of_single_tonnes() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var model = new TonneModel();
                Assert.All(Scene.OpeningActions(), action => Assert.True(model.Try(action)));
                var ledger = Scene.Opening;
                foreach (var (action, step) in new RandomActions(seed).From(ledger, 600))
                {
                    model.Try(action);
                    ledger = step.Ledger;
                }

                var quantities = new LedgerQuantities(ledger);
                foreach (var year in ledger.Ndcs.SelectMany(ndc => quantities.Of(ndc).Select(amounts => (ndc.Party, Amounts: amounts))))
                {
                    var occurred = model.Tonnes.Where(each => each.Key.Series.Vintage == year.Amounts.Year && each.Key.Series.FirstTransferringParty == year.Party).ToList();
                    Assert.Equal(occurred.Count(each => each.Value.FirstTransferredFor is { } purposes && purposes.HasFlag(Purposes.Ndc)), year.Amounts.FirstTransferred);
                    Assert.Equal(occurred.Count(each => each.Value.FirstTransferredFor is { } purposes && !purposes.HasFlag(Purposes.Ndc)), year.Amounts.AuthorisedForOtherPurposes);
                    Assert.Equal(model.Tonnes.Values.Count(tonne => tonne.Party == year.Party && tonne.UseYear == year.Amounts.Year), year.Amounts.Used);
                }
            },
            runs: 15);

    [Fact]
    public void Dividing_an_action_into_parts_changes_no_outcome() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var whole = Scene.Opening;
                var divided = Scene.Opening;
                var random = new Random(seed);
                foreach (var (action, step) in new RandomActions(seed).From(whole, 400).Where(each => each.Step.IsAccepted).ToList())
                {
                    whole = step.Ledger;
                    divided = Divided(action, random).Aggregate(divided, (ledger, part) => ledger.Apply(part).Accepted());
                }

                Assert.Equal(whole.Issued, divided.Issued);
                foreach (var block in divided.Blocks)
                {
                    var other = whole.Find(block.Range.Series, block.Range.First)!;
                    Assert.Equal((block.Account, block.Party, block.FirstTransfer?.Date, block.Final?.Kind, block.Entries.Count), (other.Account, other.Party, other.FirstTransfer?.Date, other.Final?.Kind, other.Entries.Count));
                }
            },
            runs: 15);

    [Fact]
    public void The_ledger_of_an_earlier_day_is_what_it_was_then() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var steps = new RandomActions(seed).From(Scene.Opening, 300).Select(each => each.Step).Where(step => step.IsAccepted).ToList();
                var day = steps[steps.Count / 2].Action.Date;
                Assert.Equal(steps.Last(step => step.Action.Date <= day).Ledger.Fingerprint(), steps[^1].Ledger.AsOf(day).Fingerprint());
            },
            runs: 15);

    /// <summary>The same action on two halves of its outcomes, where it has outcomes that can be divided.</summary>
    private static IEnumerable<LedgerAction> Divided(LedgerAction action, Random random)
    {
        var range = action switch
        {
            AuthoriseUnits each => each.Range,
            FirstTransfer each => each.Range,
            Transfer each => each.Range,
            Acquire each => each.Range,
            Move each => each.Range,
            Use each => each.Range,
            Cancel each => each.Range,
            VoluntarilyCancel each => each.Range,
            _ => default,
        };
        if (range.Series is null || range.Quantity == 1) return [action];
        var cut = random.NextInt64(range.First, range.Last);
        ItmoRange[] halves = [range.Series.Range(range.First, cut), range.Series.Range(cut + 1, range.Last)];
        return halves.Select<ItmoRange, LedgerAction>(half => action switch
        {
            AuthoriseUnits each => each with { Range = half },
            FirstTransfer each => each with { Range = half },
            Transfer each => each with { Range = half },
            Acquire each => each with { Range = half },
            Move each => each with { Range = half },
            Use each => each with { Range = half },
            Cancel each => each with { Range = half },
            _ => ((VoluntarilyCancel)action) with { Range = half },
        });
    }
}
