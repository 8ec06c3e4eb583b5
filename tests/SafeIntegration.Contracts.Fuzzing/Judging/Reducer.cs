namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Makes a payload smaller as long as it still shows a problem.</summary>
internal static class Reducer
{
    /// <summary>Cuts ever smaller pieces out.</summary>
    /// <param name="payload">Shows the problem.</param>
    /// <param name="shows">Whether a smaller one still does.</param>
    public static byte[] Reduce(byte[] payload, Func<byte[], bool> shows)
    {
        byte[] smallest = payload;
        for (int size = payload.Length / 2; size > 0; size /= 2)
        {
            for (int at = 0; at + size <= smallest.Length;)
            {
                byte[] shorter = [.. smallest[..at], .. smallest[(at + size)..]];
                if (shows(shorter))
                    smallest = shorter;
                else
                    at += size;
            }
        }

        return smallest;
    }
}
