using System.Text;
using System.Text.Json;

namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>An expression as a JSON tree: every part with its operation, symbol, unit and value.</summary>
public static class ExpressionJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the tree as one JSON object.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Expression expression, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("kind", Kind(expression));
        if (expression.Term is { } term)
        {
            writer.WriteString("symbol", term.Symbol);
            writer.WriteString("description", term.Description);
            writer.WriteString("unit", term.Measure.Symbol);
        }

        if (expression.DecimalValue is { } value) writer.WriteNumber("value", value);
        else writer.WriteString("value", expression.ValueText);
        if (expression.Operands.Count > 0)
        {
            writer.WriteStartArray("operands");
            foreach (var operand in expression.Operands) Write(operand, writer);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>The tree as indented JSON.</summary>
    /// <param name="expression">The expression.</param>
    public static string Text(Expression expression)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) Write(expression, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Kind(Expression expression) => expression switch
    {
        { Operation: { } operation } => operation switch
        {
            Operation.Add => "add",
            Operation.Subtract => "subtract",
            Operation.Multiply => "multiply",
            Operation.Divide => "divide",
            Operation.Negate => "negate",
            Operation.Min => "min",
            Operation.Max => "max",
            Operation.Exp => "exp",
            _ => "choose",
        },
        { IsDefinition: true } => "definition",
        { IsInput: true } => "input",
        _ => "constant",
    };
}
