using System.Globalization;
using System.Text;
using MeterBatch;

Console.OutputEncoding = Encoding.UTF8;
return args switch
{
    [] => Demonstration.Run(Console.Out),
    ["generate", var file, var bytes] when long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => Commands.Generate(file, count),
    ["calculate", var file, .. var options] => Commands.Calculate(file, options),
    ["add", var first, var second, .. var more] => Commands.Add([first, second, .. more]),
    _ => Commands.Usage(),
};
