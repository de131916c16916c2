// How much memory the server is started with. V8 lets its heap grow to several times of what lives in it when it believes
// that there is plenty; told of a smaller limit it collects sooner. Somebody with a register of millions says NODE_OPTIONS.
export const memoryOptions = () => process.env.NODE_OPTIONS ?? '--max-old-space-size=512 --max-semi-space-size=8';
