// shape: parser of a scanner's telegram over a span with a cursor by reference
using SafeIntegration;

namespace Scanners;

public readonly ref struct Telegram(string line, string gate)
{
    public ReadOnlySpan<char> Line { get; } = line;
    public string Gate { get; } = gate;
}

public interface IConveyor
{
    [Effect]
    void Divert(string gate, int parcel);
}

public sealed class ScannerLink(IConveyor conveyor)
{
    private static readonly string[] s_gates = ["A1", "A2", "B1"];

    public void OnLine([ExternalInput] string line)
    {
        int cursor = 0;
        string gate = Word(line, ref cursor);
        if (!TryGate(gate, out string? known) || !int.TryParse(Word(line, ref cursor), out int parcel))
            throw new FormatException("The telegram is broken.");
        Telegram telegram = new(line, known);
        conveyor.Divert(telegram.Gate, parcel);
    }

    private static bool TryGate(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? gate)
    {
        int index = Array.IndexOf(s_gates, text);
        gate = index >= 0 ? s_gates[index] : null;
        return gate is not null;
    }

    private static string Word(string line, ref int cursor)
    {
        int end = line.IndexOf(' ', cursor);
        string word = end < 0 ? line[cursor..] : line[cursor..end];
        cursor = end < 0 ? line.Length : end + 1;
        return word;
    }
}
