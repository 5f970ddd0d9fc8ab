namespace Disc.EntityResolution.Blocking;

/// <summary>Which record belongs to which block, as two flat arrays that sort together.</summary>
internal sealed class Memberships
{
    private ulong[] keys = new ulong[256];

    // The record in the upper bits, the position of its last combined feature in the lowest eight.
    private ulong[] members = new ulong[256];

    public int Count { get; private set; }

    public ulong KeyAt(int index) => keys[index];

    public int RecordAt(int index) => (int)(members[index] >> 8);

    public int LastAt(int index) => (int)(members[index] & 0xFF);

    public void Add(ulong key, int record, int last)
    {
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Count * 2);
            Array.Resize(ref members, Count * 2);
        }
        keys[Count] = key;
        members[Count++] = (ulong)record << 8 | (uint)last;
    }

    /// <summary>By block, and within a block by record: the order does not tell how the records came in.</summary>
    public void SortByKey()
    {
        Array.Sort(keys, members, 0, Count);
        for (int from = 0, to; from < Count; from = to)
        {
            to = from + 1;
            while (to < Count && keys[to] == keys[from])
            {
                to++;
            }
            Array.Sort(members, from, to - from);
        }
    }

    public void SortByRecord() => Array.Sort(members, keys, 0, Count);
}
