using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Crediting;

/// <summary>The findings about a published split as text for people.</summary>
internal static class PublishedSplitText
{
    private static readonly string[] Headings = ["", "share", "exact [t]", "published [t]", "difference [t]"];

    internal static string Write(PublishedSplit split)
    {
        var text = new List<string> { $"Published split of {TonnesText.Of(split.Total)} t", CalculatedWith.Line };
        text.AddRange(TextTable.Lines([Headings, .. split.Holders.Select(Row)]));
        TextPage.Section(text, "On the whole amount", split.IsReproduced
            ? split.Strategies.Select(strategy => $"given by: {strategy.Name}")
            : ["no named strategy gives it"]);
        TextPage.Section(text, "In parts, each rounded on its own, over all divisions into whole parts", split.Holders.SelectMany(holder => Holder(split, holder)).Concat(Rules(split)));
        if (!split.IsReproduced) TextPage.Section(text, "Finding", [Finding(split)]);
        return TextPage.Of(text);
    }

    private static string[] Row(SplitHolder holder) =>
    [
        holder.Share.Holder.Name,
        TonnesText.Share(holder.Share.Share),
        TonnesText.Of(holder.Exact),
        TonnesText.Of(holder.Published),
        TonnesText.Signed(new Arithmetic.Rational(holder.Published, 1) - holder.Exact),
    ];

    private static IEnumerable<string> Holder(PublishedSplit split, SplitHolder holder)
    {
        foreach (var direction in Enum.GetValues<PartRounding>())
        {
            var range = split.Parts is { } parts
                ? holder.Range(parts, direction) is { } found
                    ? $"; {Parts(parts)} give {TonnesText.Of(found.Least)} to {TonnesText.Of(found.Most)} t"
                    : $"; what {Parts(parts)} give was not decided"
                : "";
            yield return $"{holder.Share.Holder.Name} rounded {Word(direction)}: {Needed(holder.Needed(direction))}{range}";
        }
    }

    private static IEnumerable<string> Rules(PublishedSplit split) => split.PartRules.Select(rule =>
        $"all but {rule.RestTo.Name} rounded {Word(rule.Direction)}, rest to {rule.RestTo.Name}: possible {(rule.IsProven ? "from" : "at the earliest from")} {Parts(rule.LeastParts)}{(rule.IsProven ? "" : " (each holder looked at alone)")}");

    private static string Finding(PublishedSplit split) => (split.PartRules.Count > 0, split.Parts) switch
    {
        (true, { } parts) => $"The split needs rounding in parts, and {Parts(parts)} {(split.PartRules.Any(rule => rule.IsProven) ? "are" : "may be")} enough for it. Which parts were rounded cannot be told while the amounts of the parts are unknown.",
        (true, null) => $"{(split.PartRules.Any(rule => rule.IsProven) ? "Rounding in parts gives the split" : "Rounding in parts may give the split; each holder was looked at alone")}. Which parts were rounded cannot be told while the amounts of the parts are unknown.",
        _ when !split.IsDecided => "No named strategy gives the split on the whole amount. Whether rounding in parts does was not decided.",
        (false, { } parts) => $"Neither on the whole amount nor in {Parts(parts)} does one direction of rounding give the split: the shares, the number of parts or the rule are others.",
        _ => "Neither on the whole amount nor in any number of parts does one direction of rounding give the split: the shares or the rule are others.",
    };

    private static string Needed(PartsNeeded needed) => needed switch
    {
        { Least: { } least } => $"possible from {Parts(least)} on",
        { IsDecided: true } => "impossible with any number of parts",
        _ => "not decided, the search is too long",
    };

    private static string Parts(int number) => number == 1 ? "1 part" : $"{TonnesText.Of(number)} parts";

    private static string Word(PartRounding direction) => direction == PartRounding.Down ? "down" : "up";
}
