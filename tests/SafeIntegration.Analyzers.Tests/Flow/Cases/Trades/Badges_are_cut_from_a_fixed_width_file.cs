// shape: fixed-width parser over spans with ref and out parameters
using SafeIntegration;

namespace Access.Import;

public interface IDoorController
{
    [Effect]
    void Grant(string badge, string zone);
}

public sealed class BadgeImport(IDoorController doors)
{
    private const int BadgeWidth = 12;

    public int Import([ExternalInput] string file)
    {
        int granted = 0;
        ReadOnlySpan<char> rest = file;
        while (NextLine(ref rest, out ReadOnlySpan<char> line))
        {
            ReadOnlySpan<char> badge = line[..BadgeWidth].Trim();
            doors.Grant(badge.ToString(), "visitors"); // expect: SI1001
            granted++;
        }

        return granted;
    }

    private static bool NextLine(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> line)
    {
        if (rest.IsEmpty)
        {
            line = default;
            return false;
        }

        int end = rest.IndexOf('\n');
        if (end < 0)
        {
            line = rest;
            rest = default;
        }
        else
        {
            line = rest[..end];
            rest = rest[(end + 1)..];
        }

        return true;
    }
}
