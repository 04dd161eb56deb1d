using System.Globalization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A place in a document, with the list to which goes whatever is wrong with it.</summary>
internal sealed class DocumentPlace
{
    private readonly DocumentPlace? parent;
    private readonly string key;
    private readonly int index;

    private DocumentPlace(DocumentPlace? parent, string key, int index, List<Problem> problems)
    {
        this.parent = parent;
        this.key = key;
        this.index = index;
        Problems = problems;
    }

    internal List<Problem> Problems { get; }

    /// <summary>The JSON path, for example <c>$.points[0].periods[2].from</c>.</summary>
    internal string Path => parent is null ? "$" : index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]") : JsonPath.Append(parent.Path, key);

    /// <summary>The whole document.</summary>
    internal static DocumentPlace Root(List<Problem> problems) => new(null, "", -1, problems);

    /// <summary>The value under a key.</summary>
    internal DocumentPlace At(string name) => new(this, name, -1, Problems);

    /// <summary>An item of this list.</summary>
    internal DocumentPlace At(int item) => new(this, "", item, Problems);

    /// <summary>An item of the list under a key.</summary>
    internal DocumentPlace At(string name, int item) => At(name).At(item);

    /// <summary>Reports a problem here.</summary>
    internal void Report(ProblemCode code, string message) => Problems.Add(new(code, new Location(Document: Path), message));

    /// <summary>Reports a problem that was found without knowing the document: its own place is kept beside the path.</summary>
    internal void Report(Problem problem) => Problems.Add(problem with { Where = problem.Where with { Document = Path } });

    /// <summary>The value of an outcome; null when there is none, and then its problems are reported here.</summary>
    internal T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        foreach (var problem in outcome.Problems) Report(problem);
        return outcome.TryGet(out var value) ? value : null;
    }

    /// <summary>The value of an outcome; null when there is none, and then its problems are reported here.</summary>
    internal T? TakeValue<T>(Outcome<T> outcome)
        where T : struct
    {
        foreach (var problem in outcome.Problems) Report(problem);
        return outcome.TryGet(out var value) ? value : null;
    }

    /// <summary>Maps the items of a list under a key, each with its place; items that cannot be mapped are left out, and their problems reported.</summary>
    internal IReadOnlyList<TResult> Map<TItem, TResult>(string name, IReadOnlyList<TItem>? items, Func<TItem, DocumentPlace, TResult?> map)
        where TResult : class
    {
        if (items is null) return [];
        var list = At(name);
        var found = new List<TResult>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            // Null stands where a faulty item was left out.
            if (items[i] is { } item && map(item, list.At(i)) is { } result) found.Add(result);
        }

        return found;
    }
}

/// <summary>Paths of JSON values.</summary>
internal static class JsonPath
{
    /// <summary>The path of the value under a key.</summary>
    internal static string Append(string path, string key) =>
        key.Length > 0 && key.All(each => char.IsAsciiLetterOrDigit(each) || each is '_' or '$' or '-') ? $"{path}.{key}" : $"{path}['{Shortened(key)}']";

    private static string Shortened(string key) => (key.Length <= 60 ? key : $"{key[..57]}...").Replace("'", "\\'", StringComparison.Ordinal);
}
