// shape: the same table whose delegates change nothing
using SafeIntegration;

namespace Bots.Measures;

public sealed record Measure(string Name, Func<string, int> Of);

public interface IMeter
{
    [Effect]
    void Record(string name, int value);
}

public sealed class Meters(IMeter meter)
{
    private static readonly Measure[] s_measures = [new Measure("length", text => text.Length), new Measure("lines", CountLines)];

    public void Handle([ExternalInput] string text)
    {
        foreach (Measure measure in s_measures)
            meter.Record(measure.Name, measure.Of(text));
    }

    private static int CountLines(string text)
    {
        int lines = 1;
        foreach (char c in text)
        {
            if (c == '\n')
                lines++;
        }

        return lines;
    }
}
