using System.Text;

namespace Frames;

public sealed class FrameWriter(HttpClient camera)
{
    public async Task SaveAsync()
    {
        byte[] received = await camera.GetByteArrayAsync("frame");
        byte[] frame = new byte[received.Length + 4];
        Encoding.ASCII.GetBytes("FRM1").CopyTo(frame, 0);
        Buffer.BlockCopy(received, 0, frame, 4, received.Length);
        await File.WriteAllBytesAsync("/srv/frames/last.bin", frame); // expect: SI1001
    }
}
