(function(e){e.classList.add("js");try{var t=localStorage.getItem("zhuji:"+(e.dataset.site||"")+":theme");if(t=="dark"||t=="light")e.dataset.theme=t}catch(x){}})(document.documentElement)
