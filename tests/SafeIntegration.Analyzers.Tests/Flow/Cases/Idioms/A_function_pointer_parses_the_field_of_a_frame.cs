using System.Globalization;
using SafeIntegration;

namespace Case.ParsingPointer;

public interface IPump
{
    [Effect]
    void SetFlow(int pump, int litres);
}

public sealed unsafe class PumpFrames(IPump pump, ILogger<PumpFrames> logger)
{
    private readonly delegate*<string, int> _parse = &Decimal;

    public PumpFrames(IPump pump, ILogger<PumpFrames> logger, bool hexadecimal)
        : this(pump, logger)
    {
        if (hexadecimal)
            _parse = &Hexadecimal;
    }

    public void Handle(int number, [ExternalInput] string frame)
    {
        logger.LogDebug("Frame {Frame}", frame);
        int litres = _parse(frame.Trim());
        pump.SetFlow(number, litres);
    }

    private static int Decimal(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
