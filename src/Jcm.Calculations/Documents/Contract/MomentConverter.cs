using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Moments as ISO 8601 texts with their offset; no fraction of a second unless there is one.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Moments.TryParse(reader.GetString()!, out var moment) ? moment : throw new JsonException("Not a moment.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
}
