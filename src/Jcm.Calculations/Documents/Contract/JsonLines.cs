using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Finds the lines of a JSON text on which the values of some paths begin: a second walk, only when there are problems to place.</summary>
internal static class JsonLines
{
    /// <summary>The problems with the line of their path, where it is known, in the order of the lines.</summary>
    internal static IReadOnlyList<Problem> WithLines(ReadOnlySpan<byte> json, IReadOnlyList<Problem> problems)
    {
        var wanted = problems.Where(problem => problem.Where is { Document: not null, Line: null }).Select(problem => problem.Where.Document!).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0) return problems;
        var lines = Find(json, wanted);
        var placed = problems.Select(problem => problem.Where is { Document: { } path, Line: null } && lines.TryGetValue(path, out var found)
                ? problem with { Where = problem.Where with { Line = problem.Code == ProblemCode.Duplicate ? found.Last : found.First } }
                : problem);
        return [.. placed.OrderBy(problem => problem.Where.Line ?? int.MaxValue)];
    }

    /// <summary>The first and the last line on which a value of each path begins; a path occurs twice where a key does.</summary>
    private static Dictionary<string, (int First, int Last)> Find(ReadOnlySpan<byte> json, HashSet<string> wanted)
    {
        var found = new Dictionary<string, (int First, int Last)>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        var walk = new JsonWalk();
        var (line, counted) = (1, 0);
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName: walk.Key(ref reader); continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray: walk.Leave(); continue;
                }

                var own = walk.Value();
                if (wanted.Contains(own)) found[own] = found.TryGetValue(own, out var before) ? (before.First, line) : (line, line);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) walk.Enter(reader.TokenType == JsonTokenType.StartArray);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What comes behind a fault of the text has no line.
        }

        return found;
    }
}
